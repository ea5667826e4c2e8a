// The rules that found something, gravest first, each with the way to the list of its articles.
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Severity } from '../../checks/check.ts'
import type { RuleReport } from '../../checks/report/report.ts'
import { earlierOf, type ReportHistory } from '../../checks/report/report-history.ts'
import { useBulk } from '../data/bulk-context.tsx'
import styles from './rule-list.module.css'

const signs = {
  error: { title: 'Errors', Icon: IconAlertCircle },
  warning: { title: 'Warnings', Icon: IconAlertTriangle },
  note: { title: 'Notes', Icon: IconInfoCircle },
} as const satisfies Record<Severity, unknown>

const severities = Object.keys(signs) as Severity[]

interface RuleListProps {
  rules: readonly RuleReport[]
  history: ReportHistory
}

export function RuleList({ rules, history }: RuleListProps) {
  const now = new Date()
  const found = rules.filter(({ articles }) => articles > 0)
  const silent = rules.filter(({ articles }) => articles === 0)
  const most = Math.max(1, ...found.map(({ articles }) => articles))
  return (
    <>
      {severities.map(severity => {
        const ofSeverity = found.filter(rule => rule.severity === severity)
        return (
          ofSeverity.length > 0 && (
            <div key={severity}>
              <h2>{signs[severity].title}</h2>
              <ul className={styles.rules} aria-label={signs[severity].title}>
                {ofSeverity.map(rule => (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    share={rule.articles / most}
                    earlier={earlierOf(history, rule.id, now)}
                  />
                ))}
              </ul>
            </div>
          )
        )
      })}
      {silent.length > 0 && (
        <details className={styles.silent}>
          <summary>
            {silent.length} {silent.length === 1 ? 'rule' : 'rules'} found nothing
          </summary>
          <p>{silent.map(({ title }) => title).join(', ')}</p>
        </details>
      )}
    </>
  )
}

interface RuleItemProps {
  rule: RuleReport
  share: number
  earlier: { day: string; findings: number } | null
}

function RuleItem({ rule, share, earlier }: RuleItemProps) {
  const { id, title, about, severity, findings, articles, hasSafeFixes } = rule
  const { openChange } = useBulk()
  const { Icon } = signs[severity]
  return (
    <li className={styles.rule} data-severity={severity}>
      <Icon className={styles.sign} size={16} stroke={1.75} aria-hidden />
      <div className={styles.words}>
        <Link to="/" search={{ rule: id }} title="Show these articles">
          {title}
        </Link>
        <small>{about}</small>
        {hasSafeFixes && (
          <button
            type="button"
            className={styles.fix}
            aria-label={`Fix all that is safe: ${title}`}
            onClick={() =>
              openChange({ target: { query: { rule: id } }, start: { kind: 'fix-rule', rule: id, title } })
            }
          >
            Fix all that is safe
          </button>
        )}
      </div>
      <div className={styles.counts}>
        <span>
          {articles.toLocaleString('en')} {articles === 1 ? 'article' : 'articles'}
        </span>
        <small>
          {findings.toLocaleString('en')} {findings === 1 ? 'finding' : 'findings'}
        </small>
        {earlier && (
          <small>
            was {earlier.findings.toLocaleString('en')} on {dayText(earlier.day)}
          </small>
        )}
        <span className={styles.bar} aria-hidden>
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      </div>
    </li>
  )
}

function dayText(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}
