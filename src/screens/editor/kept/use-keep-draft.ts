// Keeps on this device what is typed and not saved, and tells the other tabs that this one edits the article.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeptDraft } from '../../../storage/draft-keeper.ts'
import { useDraftKeeper } from '../../data/drafts-context.tsx'
import type { Draft } from '../draft/use-draft.ts'
import { createDraftWriter, type DraftWriter } from './draft-writer.ts'

export interface KeepDraft {
  /** Names this tab among those on the article. */
  tab: string
  /** Why nothing is kept, for people; '' when it is. */
  problem: string
  /** What is typed now, as it would be kept. */
  take(): KeptDraft
  /** Keeps what another tab left as this one's. */
  adopt(kept: KeptDraft): Promise<void>
  /** What is typed now is not wanted any more, until the next key. Gives what it was; throws what the keeper does. */
  discard(): Promise<KeptDraft>
}

export function useKeepDraft(draft: Draft): KeepDraft {
  const keeper = useDraftKeeper()
  const [tab] = useState(makeTabName)
  const [problem, setProblem] = useState('')
  const isUnwanted = useRef(false)
  /** When the last key was, in ms since 1970; null before the first. */
  const typedAt = useRef<number>(null)
  const writer = useRef<DraftWriter>(null)
  const { form, body, whole, saved, article } = draft
  const { id } = saved

  const takeNow = (): KeptDraft => ({
    id,
    tab,
    title: form.getValues('title'),
    keptAt: new Date(typedAt.current ?? Date.now()).toISOString(),
    base: saved,
    typed: draft.typed(),
  })
  const takeChanged = useEffectEvent(() => (isUnwanted.current || !draft.isDirty() ? null : takeNow()))

  useEffect(() => {
    const made = createDraftWriter({ keeper, name: { id, tab }, take: takeChanged, onProblem: setProblem })
    writer.current = made
    const noteKey = () => {
      typedAt.current = Date.now()
      isUnwanted.current = false
      made.plan()
    }
    const stopper = new AbortController()
    const { signal } = stopper
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') void made.flush()
      },
      { signal },
    )
    // Before, since a page that is hidden already may not live until its last write is through.
    for (const end of ['beforeunload', 'pagehide'])
      window.addEventListener(end, () => void made.flush(), { signal })
    const stops = [
      body.subscribe(noteKey),
      whole.subscribe(noteKey),
      form.subscribe({ formState: { values: true }, callback: noteKey }),
      keeper.watch(() => void made.look()),
      keeper.attend({ id, tab }),
    ]
    return () => {
      void made.flush()
      stopper.abort()
      for (const stop of stops) stop()
    }
  }, [keeper, id, tab, form, body, whole])

  // Saved, reloaded, mended: what differs from the file is another matter now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what it is about
  useEffect(() => writer.current?.plan(), [saved, article])

  return {
    tab,
    problem,
    take: takeNow,
    async adopt(kept) {
      typedAt.current = Date.parse(kept.keptAt)
      await writer.current?.adopt(kept)
    },
    async discard() {
      const typed = takeNow()
      isUnwanted.current = true
      await writer.current?.drop()
      return typed
    },
  }
}

/** `crypto.randomUUID` is not there at an address without TLS. */
export function makeTabName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(36)).join('')
}
