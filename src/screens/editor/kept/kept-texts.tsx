// What is kept on this device of an article that cannot be edited now: its screen crashed, it is gone, or the store does
// not answer. It leans on as little as it can.
import { useQuery } from '@tanstack/react-query'
import type { KeptDraft } from '../../../storage/draft-keeper.ts'
import { TextToTake } from '../../../ui/text-to-take.tsx'
import { useDraftsOf } from '../../data/use-kept-drafts.ts'
import { clockTime } from '../clock-time.ts'
import { draftFileName } from './draft-file-name.ts'

/** Of one tab, or of all. */
export function KeptTexts({ id, tab }: { id: string; tab?: string }) {
  const { data } = useDraftsOf(id)
  if (data?.problem) return <p role="status">What is kept on this device cannot be read: {data.problem}</p>
  const drafts = data?.drafts.filter(kept => tab === undefined || kept.tab === tab)
  return drafts?.map(kept => <KeptText key={kept.tab} kept={kept} />)
}

function KeptText({ kept }: { kept: KeptDraft }) {
  const { data: source } = useQuery({
    queryKey: ['kept text', kept.id, kept.tab, kept.keptAt],
    queryFn: () => sourceOf(kept),
    gcTime: 0,
  })
  if (source === undefined) return null
  return (
    <TextToTake
      label={`Unsaved text of ${clockTime(kept.keptAt)}`}
      text={source}
      fileName={draftFileName(kept.id)}
    />
  )
}

/** When what composes it cannot be loaded, what was typed into the text is there. */
async function sourceOf({ typed }: KeptDraft): Promise<string> {
  try {
    return (await import('../draft/compose-typed.ts')).composeTyped(typed).source
  } catch {
    return typed.text
  }
}
