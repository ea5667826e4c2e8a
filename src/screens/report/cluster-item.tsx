// One group: which article to keep, two of them side by side, and the change that archives the others.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { statusLabel } from '../../article/status.ts'
import type { ClusterArticle, ClusterReport } from '../../checks/report/report.ts'
import { StatusDot } from '../../ui/status-dot.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import styles from './cluster-list.module.css'
import { SideBySide } from './side-by-side.tsx'

const shownAtOnce = 12

export function ClusterItem({ cluster: { articles, similarity } }: { cluster: ClusterReport }) {
  const group = useId()
  const { openChange } = useBulk()
  const [chosen, setChosen] = useState<string | null>(null)
  /** The article that is compared with the one to keep. */
  const [compared, setCompared] = useState<string | null>(null)
  const [shown, setShown] = useState(shownAtOnce)
  const kept = articles.find(({ id }) => id === chosen) ?? usualOne(articles)
  if (!kept) return null
  const others = articles.filter(({ id }) => id !== kept.id)
  const archive = () =>
    openChange({
      target: { ids: others.map(({ id }) => id) },
      start: { kind: 'set-field', field: 'status', value: 'archived' },
    })
  return (
    <li className={styles.cluster}>
      <fieldset>
        <legend>
          {articles.length.toLocaleString('en')} articles, about {Math.round(similarity * 100)} % alike
        </legend>
        {articles.slice(0, shown).map(article => (
          <div key={article.id} className={styles.article}>
            <label>
              <input
                type="radio"
                name={group}
                checked={article.id === kept.id}
                onChange={() => setChosen(article.id)}
              />
              <span>Keep</span>
              <b>{nameOf(article)}</b>
            </label>
            <small>
              <StatusDot status={article.status} /> {factsOf(article)}
            </small>
            <span className={styles.acts}>
              <Link
                to="/article/$id"
                params={{ id: article.id }}
                aria-label={`Open ${nameOf(article)}`}
                title={article.id}
              >
                Open
              </Link>
              {article.id !== kept.id && (
                <button
                  type="button"
                  aria-expanded={compared === article.id}
                  aria-label={`Compare ${nameOf(article)}`}
                  onClick={() => setCompared(compared === article.id ? null : article.id)}
                >
                  Compare
                </button>
              )}
            </span>
            {article.id === compared && article.id !== kept.id && (
              <SideBySide key={`${kept.id} ${compared}`} leftId={kept.id} rightId={compared} />
            )}
          </div>
        ))}
      </fieldset>
      {articles.length > shown && (
        <Button variant="subtle" onClick={() => setShown(before => before + shownAtOnce)}>
          Show more of this group
        </Button>
      )}
      <Button onClick={archive} aria-label={`Keep ${nameOf(kept)}, archive the others`}>
        Keep this one, archive {others.length === 1 ? 'the other' : `the ${others.length} others`}
      </Button>
    </li>
  )
}

/** What readers have already; else the one with the most to read. */
function usualOne(articles: readonly ClusterArticle[]): ClusterArticle | undefined {
  const isOut = ({ status }: ClusterArticle) => Number(status === 'published')
  return articles.toSorted((a, b) => isOut(b) - isOut(a) || b.words - a.words)[0]
}

function nameOf({ title, id }: ClusterArticle): string {
  return title || id
}

function factsOf({ status, date, words }: ClusterArticle): string {
  const facts = [statusLabel(status), date.slice(0, 10), `${words.toLocaleString('en')} words`]
  return facts.filter(fact => fact !== '').join(' · ')
}
