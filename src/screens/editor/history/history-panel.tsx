// What the article was before, by time, with who replaced it and why. Each opens as what the draft differs in from it.
import type { Revision } from '../../../storage/article-store.ts'
import { useRevisions } from '../../data/use-revisions.ts'
import type { Draft } from '../draft/use-draft.ts'
import styles from './history-panel.module.css'

interface HistoryPanelProps {
  draft: Draft
  onCompare: (revision: Revision) => void
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function HistoryPanel({ draft, onCompare }: HistoryPanelProps) {
  const { saved } = draft
  const { data: revisions, error } = useRevisions(saved.id, saved.version)
  if (error) return <p className={styles.empty}>The history cannot be read. {error.message}</p>
  if (!revisions) return <p className={styles.empty}>Reading the history…</p>
  if (revisions.length === 0)
    return (
      <p className={styles.empty}>
        This article has not been changed here yet. Each save keeps what it replaces, and it is listed here.
      </p>
    )
  return (
    <ol className={styles.list}>
      {revisions.map(revision => (
        <li key={`${revision.version} ${revision.replacedAt}`}>
          <button type="button" onClick={() => onCompare(revision)}>
            <b>Until {when.format(new Date(revision.replacedAt))}</b>
            <span>
              {[revision.reason, revision.author, `${revision.size.toLocaleString('en')} bytes`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
