// All rules on one source. What the list counts, the API answers and the editor shows comes from here.
import { allRules } from './all-rules.ts'
import type { Check, Finding, RuleFinding, Severity } from './check.ts'
import { type CheckedArticle, readForChecks } from './checked-article.ts'

export interface CheckOptions {
  /** For rules about time; default now. */
  now?: Date
  rules?: readonly Check[]
}

/** By place in the source. Never throws. */
export function checkArticle(
  source: string,
  { now = new Date(), rules = allRules }: CheckOptions = {},
): Finding[] {
  const article = readForChecks(source, now)
  const findings: Finding[] = []
  for (const rule of rules)
    for (const found of run(rule, article))
      findings.push({ rule: rule.id, severity: rule.severity, ...found })
  return findings.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** How many findings of each severity. */
export function countFindings(
  source: string,
  options: CheckOptions = {},
): Record<'errors' | 'warnings' | 'notes', number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  const { now = new Date(), rules = allRules } = options
  const article = readForChecks(source, now)
  for (const rule of rules) counts[rule.severity] += run(rule, article).length
  return { errors: counts.error, warnings: counts.warning, notes: counts.note }
}

/** A source that is not UTF-8 is shown and never edited, so only that is told of it. */
function run(rule: Check, article: CheckedArticle): readonly RuleFinding[] {
  const isUnreadable = article.problems.some(({ code }) => code === 'not-utf8' || code === 'lone-cr')
  return isUnreadable && rule.id !== 'source-problem' ? [] : rule.check(article)
}
