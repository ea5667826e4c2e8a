// What the draft is compared with: the saved file, or any version that the article once had.
import { NativeSelect } from '@mantine/core'
import type { Revision } from '../../../storage/article-store.ts'
import { clockTime } from '../clock-time.ts'
import styles from './changes-bar.module.css'

/** Null: the saved file. */
export type Since = Revision | null

interface SinceChoiceProps {
  since: Since
  savedAt: string
  revisions: readonly Revision[]
  onChange: (since: Since) => void
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function SinceChoice({ since, savedAt, revisions, onChange }: SinceChoiceProps) {
  return (
    <NativeSelect
      className={styles.since}
      size="xs"
      aria-label="Compare with"
      value={since ? revisionKey(since) : ''}
      onChange={event => {
        const chosen = event.currentTarget.value
        onChange(revisions.find(revision => revisionKey(revision) === chosen) ?? null)
      }}
    >
      <option value="">Since the last save, {clockTime(savedAt)}</option>
      {revisions.map(revision => (
        <option key={revisionKey(revision)} value={revisionKey(revision)}>
          {revisionName(revision)}
        </option>
      ))}
      {since && !revisions.some(revision => revisionKey(revision) === revisionKey(since)) && (
        <option value={revisionKey(since)}>{revisionName(since)}</option>
      )}
    </NativeSelect>
  )
}

export function revisionKey({ version, replacedAt }: Revision): string {
  return `${version} ${replacedAt}`
}

/** Author and reason are those of the write that came after it. */
function revisionName({ replacedAt, reason, author }: Revision): string {
  const next = [reason && `“${reason}”`, author && `by ${author}`].filter(Boolean).join(' ')
  return `Until ${when.format(new Date(replacedAt))}${next && `, then ${next}`}`
}
