// What differs between the draft and an earlier version, and the way back to any of it. Nothing here writes to the store.
import { Button } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LineStretch, restoreLines } from '../../../article/compare/compare-lines.ts'
import { type Change, changesOf } from '../../../article/compare/comparison.ts'
import { restoreChange } from '../../../article/compare/restore-change.ts'
import { fieldLabel } from '../../../article/field-labels.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useCommands } from '../../data/command-context.tsx'
import { useRevision, useRevisions } from '../../data/use-revisions.ts'
import type { Draft } from '../draft/use-draft.ts'
import { ChangesBar, type Shown } from './changes-bar.tsx'
import styles from './changes-pane.module.css'
import { blockKind } from './describe-change.ts'
import { RenderedChanges } from './rendered-changes.tsx'
import { type Since, SinceChoice } from './since-choice.tsx'
import { SourceChanges } from './source-changes.tsx'
import { useChangeWalk } from './use-change-walk.ts'
import { useComparison } from './use-comparison.ts'
import { useRestore } from './use-restore.ts'
import type { VersionComparison } from './version-comparison.ts'

interface ChangesPaneProps {
  draft: Draft
  isReadOnly: boolean
  since: Since
  onSince: (since: Since) => void
}

export function ChangesPane({ draft, isReadOnly, since, onSince }: ChangesPaneProps) {
  const { saved } = draft
  const revisions = useRevisions(saved.id, saved.version)
  const revision = useRevision(saved.id, since?.version ?? null)
  const before = since ? (revision.data ?? null) : saved.source
  const { comparison: compared, problem } = useComparison(draft, before)
  // One that came before the choice, or the save, would restore what nobody looks at.
  const comparison = compared?.article.before === before ? compared : null
  const [shown, setShown] = useState<Shown>('rendered')
  const [wantsBoth, setWantsBoth] = useLocalStorage({ key: 'galley-side-by-side', defaultValue: false })
  const isWide = useMediaQuery('(min-width: 1200px)') ?? false
  const isSideBySide = isWide && wantsBoth
  const pane = useRef<HTMLElement>(null)
  const count = countOf(comparison, shown)
  const walk = useChangeWalk(pane, count, comparison)
  const restore = useRestore(draft)
  const steps = { restore, walk }
  const latest = useRef(steps)
  useEffect(() => {
    latest.current = steps
  })

  const restoreOne = useCallback(
    (change: Change) => {
      if (!comparison) return
      const { article } = comparison
      const { restore, walk } = latest.current
      if (restore.make(restored(change), article.after, () => restoreChange(article, change))) walk.handOn()
    },
    [comparison],
  )
  const restoreStretch = useCallback(
    (stretch: LineStretch | null) => {
      if (!comparison) return
      const { lines } = comparison
      const { restore, walk } = latest.current
      const edits = () => (stretch ? restoreLines(lines, stretch) : lines.lineEnds)
      if (restore.make('Lines restored', lines.after, edits)) walk.handOn()
    },
    [comparison],
  )
  const restoreEnds = useCallback(() => restoreStretch(null), [restoreStretch])
  const restoreAll = () => {
    if (comparison && restore.all(comparison.article.after, comparison.article.before)) walk.handOn()
  }
  useCommands([
    { group: 'This article', title: 'Next change', keys: ['n'], run: () => walk.go(1) },
    { group: 'This article', title: 'Previous change', keys: ['p'], run: () => walk.go(-1) },
  ])

  const reading = missingText(since, revision, comparison)
  return (
    <div className={styles.changes}>
      <ChangesBar
        shown={shown}
        onShown={setShown}
        isSideBySide={isWide ? isSideBySide : null}
        onSideBySide={setWantsBoth}
        walk={walk}
        count={count}
        onRestoreAll={isReadOnly ? null : restoreAll}
      >
        <SinceChoice
          since={since}
          savedAt={saved.updatedAt}
          revisions={revisions.data ?? []}
          onChange={onSince}
        />
      </ChangesBar>
      <p className={styles.said} role="status">
        {problem || restore.said}
        {!problem && restore.canUndo && (
          <Button size="compact-xs" onClick={restore.undo}>
            Undo
          </Button>
        )}
      </p>
      <ScrollRegion ref={pane} className={styles.pane} aria-label="Changes">
        {reading && <p className={styles.note}>{reading}</p>}
        {!reading && comparison && count === 0 && (
          <p className={styles.note}>
            {since ? 'The draft says the same as this version.' : 'Nothing has changed since the last save.'}
          </p>
        )}
        {!reading && comparison && count > 0 && (
          <div className={styles.sheet} data-wide={isSideBySide || shown === 'source' || undefined}>
            {shown === 'rendered' ? (
              <RenderedChanges
                comparison={comparison.article}
                isSideBySide={isSideBySide}
                onRestore={isReadOnly ? null : restoreOne}
              />
            ) : (
              <SourceChanges
                comparison={comparison.lines}
                isSideBySide={isSideBySide}
                onRestore={isReadOnly ? null : restoreStretch}
                onRestoreEnds={isReadOnly ? null : restoreEnds}
              />
            )}
          </div>
        )}
      </ScrollRegion>
    </div>
  )
}

/** Why there is nothing to show yet; '' when there is. */
function missingText(
  since: Since,
  { data, error }: { data: string | null | undefined; error: Error | null },
  comparison: VersionComparison | null,
): string {
  if (since && error) return `This version cannot be read. ${error.message}`
  if (since && data === null) return 'This version is no longer there. Choose another one.'
  return comparison ? '' : 'Comparing…'
}

function countOf(comparison: VersionComparison | null, shown: Shown): number {
  if (!comparison) return 0
  if (shown === 'rendered') return changesOf(comparison.article).length
  const { stretches, lineEnds } = comparison.lines
  return stretches.filter(({ isSame }) => !isSame).length + (lineEnds.length > 0 ? 1 : 0)
}

function restored(change: Change): string {
  if (change.kind === 'field') return `${fieldLabel(change.key)} restored`
  if (change.kind === 'passage') return `${blockKind(change.after || change.before)} restored`
  return change.part === 'text' ? 'Blank lines and line ends restored' : 'Front matter restored'
}
