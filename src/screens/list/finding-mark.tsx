// What the checks found in an article, as one sign: the worst severity and how often, or that all is well.
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ArticleRow, FindingCounts } from '../../storage/article-store.ts'
import styles from './finding-mark.module.css'

export function FindingMark({ findings, problems }: Pick<ArticleRow, 'findings' | 'problems'>) {
  const label = findings || problems.length > 0 ? labelOf(countsOf(findings, problems)) : 'Not examined yet'
  const { look, Icon, count } = signOf(countsOf(findings, problems), findings !== undefined)
  const title = problems.length > 0 ? problems.join('\n') : label
  return (
    <span className={styles.mark} data-look={look} role="img" aria-label={label} title={title}>
      {Icon ? <Icon size={14} stroke={1.75} aria-hidden /> : '–'}
      {count > 0 && count}
    </span>
  )
}

/** What keeps a file from being read is known before anybody examines it. */
function countsOf(findings: FindingCounts | undefined, problems: readonly string[]): FindingCounts {
  return findings ?? { errors: problems.length, warnings: 0, notes: 0 }
}

function signOf({ errors, warnings, notes }: FindingCounts, isExamined: boolean) {
  if (errors > 0) return { look: 'error', Icon: IconAlertCircle, count: errors }
  if (warnings > 0) return { look: 'warning', Icon: IconAlertTriangle, count: warnings }
  if (notes > 0) return { look: 'note', Icon: IconInfoCircle, count: notes }
  return isExamined ? { look: 'fine', Icon: IconCheck, count: 0 } : { look: 'unknown', Icon: null, count: 0 }
}

function labelOf({ errors, warnings, notes }: FindingCounts): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')]
  return parts.filter(part => part !== '').join(', ') || 'No findings'
}

function counted(count: number, name: string): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? name : `${name}s`}`
}
