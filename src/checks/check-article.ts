// All rules on one source. What the list counts, the API answers and the editor shows comes from here.
import type { Finding, RuleFinding, Severity } from './check.ts'
import { type CheckedArticle, readForChecks } from './checked-article.ts'
import { type Dismissal, splitDismissed } from './dismissals.ts'
import { type RuleInForce, type RuleSet, usualRules } from './rule-set.ts'

export interface CheckOptions {
  /** For rules about time; default now. */
  now?: Date
  /** Default: as a desk comes. */
  rules?: Pick<RuleSet, 'rules'>
}

/** By place in the source. Never throws. */
export function checkArticle(
  source: string,
  { now = new Date(), rules = usualRules }: CheckOptions = {},
): Finding[] {
  const article = readForChecks(source, now)
  const findings: Finding[] = []
  for (const inForce of rules.rules)
    for (const found of run(inForce, article))
      findings.push({ rule: inForce.rule.id, severity: inForce.severity, ...found })
  return findings.sort((a, b) => a.from - b.from || a.to - b.to)
}

export interface CountOptions extends CheckOptions {
  /** What these were said of is not counted. */
  dismissals?: readonly Dismissal[]
}

/** How many findings of each severity, and of each rule that finds any. */
export function countFindings(
  source: string,
  { now = new Date(), rules = usualRules, dismissals = [] }: CountOptions = {},
) {
  const touched = new Set(dismissals.map(({ rule }) => rule))
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  const ofRules: [id: string, count: number][] = []
  const article = readForChecks(source, now)
  for (const inForce of rules.rules) {
    const { id } = inForce.rule
    const found = run(inForce, article)
    const { length } = touched.has(id) ? openOf(source, id, found, dismissals) : found
    counts[inForce.severity] += length
    if (length > 0) ofRules.push([id, length])
  }
  const { error: errors, warning: warnings, note: notes } = counts
  return { errors, warnings, notes, rules: Object.fromEntries(ofRules) }
}

function openOf(
  source: string,
  rule: string,
  found: readonly RuleFinding[],
  dismissals: readonly Dismissal[],
): readonly RuleFinding[] {
  return splitDismissed(
    source,
    found.map(each => ({ rule, ...each })),
    dismissals,
  ).open
}

/** A source that is not UTF-8 is shown and never edited, so only that is told of it. */
function run({ rule, options, dismissed }: RuleInForce, article: CheckedArticle): readonly RuleFinding[] {
  const isUnreadable = article.problems.some(({ code }) => code === 'not-utf8' || code === 'lone-cr')
  if (isUnreadable && rule.id !== 'source-problem') return []
  const found = rule.check(article, options)
  return dismissed ? found.filter(each => !dismissed.covers(article.source, each)) : found
}
