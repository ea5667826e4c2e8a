// What a change would do to one article.
import { useMemo } from 'react'
import { applyEdits } from '../../article/text-edit.ts'
import { compareLines } from '../../ui/line-diff/compare-lines.ts'
import { LineDiff } from '../../ui/line-diff/line-diff.tsx'
import type { PlannedChange } from '../data/bulk/plan-articles.ts'
import { useArticle } from '../data/use-article.ts'
import styles from './bulk-dialog.module.css'

export function PlannedDiff({ change: { id, version, edits } }: { change: PlannedChange }) {
  const { data: article, error } = useArticle(id)
  const lines = useMemo(() => {
    if (article?.version !== version) return null
    return compareLines(article.source, applyEdits(article.source, edits))
  }, [article, version, edits])
  if (lines) return <LineDiff lines={lines} />
  const note =
    article === undefined
      ? (error?.message ?? 'Reading…')
      : 'This article was changed meanwhile. It will be left as it is.'
  return <p className={styles.note}>{note}</p>
}
