// What the checks found in the draft, by rule: to look at, and to fix where the meaning cannot change.
import { useState } from 'react'
import type { Draft } from '../draft/use-draft.ts'
import styles from './checks-panel.module.css'
import { FindingGroupItem } from './finding-group-item.tsx'
import { type CheckedSource, fixSource } from './finding-groups.ts'
import type { SourcePlace } from './source-place.ts'

interface ChecksPanelProps {
  draft: Draft
  checked: CheckedSource | null
  isReadOnly: boolean
  onShow: (place: SourcePlace) => void
}

interface LastFix {
  before: string
  after: string
}

export function ChecksPanel({ draft, checked, isReadOnly, onShow }: ChecksPanelProps) {
  const [lastFix, setLastFix] = useState<LastFix | null>(null)
  if (!checked) return <p className={styles.empty}>The article is being checked…</p>
  const { source, bodyFrom, groups } = checked
  const fixable = groups.filter(({ safeFixes }) => safeFixes > 0)
  const fix = (rules: readonly string[]) => {
    const before = draft.compose()
    const after = fixSource(before, rules)
    draft.replace(after)
    setLastFix({ before, after })
  }
  const undo = () => {
    if (lastFix && draft.compose() === lastFix.after) draft.replace(lastFix.before)
    setLastFix(null)
  }
  return (
    <>
      {groups.length === 0 && <p className={styles.empty}>The checks found nothing here.</p>}
      {fixable.length > 0 && !isReadOnly && (
        <div className={styles.safe}>
          <div>
            <b>
              {fixable.length} of {groups.length} can be fixed safely
            </b>
            <small>Only the characters named below change.</small>
          </div>
          <button
            type="button"
            className={styles.fixAll}
            onClick={() => fix(fixable.map(({ rule }) => rule))}
          >
            Fix all
          </button>
        </div>
      )}
      <p className={styles.done} role="status">
        {lastFix && (
          <>
            Fixed. Nothing is saved yet.{' '}
            <button type="button" onClick={undo}>
              Undo
            </button>
          </>
        )}
      </p>
      <ul className={styles.groups}>
        {groups.map(group => (
          <FindingGroupItem
            key={group.rule}
            group={group}
            bodyFrom={bodyFrom}
            onShow={({ from, to }) => onShow({ source, from, to })}
            onFix={isReadOnly || group.safeFixes === 0 ? null : () => fix([group.rule])}
          />
        ))}
      </ul>
    </>
  )
}
