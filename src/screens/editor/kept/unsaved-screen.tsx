// Everything that is kept on this device and not saved, also of articles that are gone.

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DraftRow, KeptDraft } from '../../../storage/draft-keeper.ts'
import { FullPage } from '../../../ui/page-frame.tsx'
import pane from '../../../ui/pane-scroller.module.css'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useDropDraft, useKeepAgain } from '../../data/use-change-drafts.ts'
import { useKeptDrafts, useOpenTabs } from '../../data/use-kept-drafts.ts'
import { clockTime } from '../clock-time.ts'
import { KeptTexts } from './kept-texts.tsx'
import styles from './unsaved-screen.module.css'

export function UnsavedScreen() {
  const { data, error } = useKeptDrafts()
  const { data: tabs } = useOpenTabs()
  const [dropped, setDropped] = useState<KeptDraft | null>(null)
  const drop = useDropDraft(setDropped)
  const again = useKeepAgain(() => setDropped(null))
  return (
    <FullPage title="Unsaved changes" className={styles.screen}>
      <ScrollRegion className={`${pane.scroller} ${styles.scroller}`} aria-label="Unsaved changes">
        <p className={styles.lead} role="status">
          {error ? `${error.message} Nothing that you type is kept here.` : leadText(data?.length)}
          {dropped && (
            <>
              {' '}
              Changes to “{dropped.title || dropped.id}” were dropped.{' '}
              <Button size="compact-xs" onClick={() => again.mutate(dropped)}>
                Undo
              </Button>
            </>
          )}
        </p>
        <ul className={styles.list}>
          {data?.map(row => (
            <UnsavedItem
              key={`${row.tab} ${row.id}`}
              row={row}
              isOpen={tabs?.some(({ id, tab }) => id === row.id && tab === row.tab)}
              onDrop={() => drop.mutate(row)}
            />
          ))}
        </ul>
      </ScrollRegion>
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
  /** Whether a tab edits it now; undefined while that is not known. */
  isOpen: boolean | undefined
  onDrop: () => void
}

function UnsavedItem({ row, isOpen, onDrop }: UnsavedItemProps) {
  const [isShown, setIsShown] = useState(false)
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
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            disabled={isOpen === undefined}
            onClick={onDrop}
          >
            Drop
          </Button>
        )}
      </div>
      {isShown && <KeptTexts id={row.id} tab={row.tab} />}
    </li>
  )
}
