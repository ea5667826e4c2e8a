// What the checks found in the draft, by rule: to look at, and to fix where the meaning cannot change.
import { useState } from 'react'
import { maxCheckedCharacters } from '../../../checks/check.ts'
import { fixSafely } from '../../../checks/fix-safely.ts'
import type { Draft } from '../draft/use-draft.ts'
import styles from './checks-panel.module.css'
import { ChecksScope } from './checks-scope.tsx'
import { FindingGroupItem } from './finding-group-item.tsx'
import { groupFindings } from './finding-groups.ts'
import { useFindings } from './findings-context.tsx'
import type { SourcePlace } from './source-place.ts'

interface ChecksPanelProps {
  draft: Draft
  isReadOnly: boolean
  onShow: (place: SourcePlace) => void
}

interface LastFix {
  before: string
  after: string
}

export function ChecksPanel({ draft, isReadOnly, onShow }: ChecksPanelProps) {
  const [lastFix, setLastFix] = useState<LastFix | null>(null)
  const { checked, findings, rules, server } = useFindings()
  if (!checked || !rules)
    return (
      <p className={styles.empty}>
        {draft.saved.source.length > maxCheckedCharacters
          ? 'This article is too long to be checked while it is edited.'
          : 'The article is being checked…'}
      </p>
    )
  const { source, bodyFrom } = checked
  const groups = groupFindings(findings)
  const fixable = groups.filter(({ safeFixes }) => safeFixes > 0)
  const fix = (wanted: readonly string[]) => {
    const before = draft.compose()
    const { source: after } = fixSafely(before, {
      rules: rules.rules,
      wants: ({ rule }) => wanted.includes(rule),
    })
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
      <ChecksScope rules={rules} server={server} />
    </>
  )
}
