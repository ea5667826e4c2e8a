// Everything that is kept on this device and not saved, also of articles that are gone.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DraftRow, KeptDraft } from '../../../storage/draft-keeper.ts'
import { FullPage } from '../../../ui/page-frame.tsx'
import pane from '../../../ui/pane-scroller.module.css'
import { useDraftKeeper } from '../../data/drafts-context.tsx'
import { useDraftsOf, useKeptDrafts } from '../../data/use-kept-drafts.ts'
import { clockTime } from '../clock-time.ts'
import { KeptText } from './kept-texts.tsx'
import styles from './unsaved-screen.module.css'

export function UnsavedScreen() {
  const { data, error } = useKeptDrafts()
  const keeper = useDraftKeeper()
  const [dropped, setDropped] = useState<KeptDraft | null>(null)
  const undo = () => {
    setDropped(null)
    if (dropped) void keeper.keep(dropped).catch(() => undefined)
  }
  return (
    <FullPage title="Unsaved changes" className={styles.screen}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={`${pane.scroller} ${styles.scroller}`} aria-label="Unsaved changes" tabIndex={0}>
        <p className={styles.lead} role="status">
          {error ? `${error.message} Nothing that you type is kept here.` : leadText(data?.length)}
          {dropped && (
            <>
              {' '}
              Changes to “{dropped.title || dropped.id}” were dropped.{' '}
              <Button size="compact-xs" onClick={undo}>
                Undo
              </Button>
            </>
          )}
        </p>
        <ul className={styles.list}>
          {data?.map(row => (
            <UnsavedItem key={`${row.tab} ${row.id}`} row={row} onDropped={setDropped} />
          ))}
        </ul>
      </section>
    </FullPage>
  )
}

function leadText(count: number | undefined): string {
  if (count === undefined) return ''
  return count === 0
    ? 'Everything you typed is saved. What is not will be listed here after a crash or a closed tab.'
    : 'These stay on this device until they are saved or dropped.'
}

interface UnsavedItemProps {
  row: DraftRow
  onDropped: (kept: KeptDraft) => void
}

function UnsavedItem({ row, onDropped }: UnsavedItemProps) {
  const keeper = useDraftKeeper()
  const { data } = useDraftsOf(row.id)
  const kept = data?.drafts.find(({ tab }) => tab === row.tab)
  const isOpen = data?.tabs.includes(row.tab) ?? false
  const [isShown, setIsShown] = useState(false)
  const drop = () => {
    if (!kept) return
    onDropped(kept)
    void keeper.remove(kept).catch(() => undefined)
  }
  return (
    <li>
      <div className={styles.row}>
        <Link to="/article/$id" params={{ id: row.id }}>
          {row.title || row.id}
        </Link>
        <span>
          {row.id} · {clockTime(row.keptAt)}
          {isOpen && ' · open in a tab'}
        </span>
        <Button size="compact-xs" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide the text' : 'Show the text'}
        </Button>
        {!isOpen && (
          <Button size="compact-xs" variant="subtle" color="red" disabled={!kept} onClick={drop}>
            Drop
          </Button>
        )}
      </div>
      {isShown && kept && <KeptText kept={kept} />}
    </li>
  )
}
