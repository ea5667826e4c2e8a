// What the rules find in a source, and where its fields stand. Brings all rules along: loaded when an article is open.
import { fieldRanges } from '../../../article/field-ranges.ts'
import { parseArticle } from '../../../article/parse-article.ts'
import { type Range, splitSource } from '../../../article/split-source.ts'
import { allRules } from '../../../checks/all-rules.ts'
import { checkArticle } from '../../../checks/check-article.ts'
import { locateFindings } from '../../../checks/locate-findings.ts'
import type { RuleSet } from '../../../checks/rule-set.ts'
import type { ShownFinding } from './shown-finding.ts'

export interface CheckedSource {
  source: string
  /** Where the body begins. */
  bodyFrom: number
  /** The places of the top-level values. */
  fields: ReadonlyMap<string, Range>
  /** The rules that the page has, whether they are on or off. */
  ownRules: ReadonlySet<string>
  /** By place. */
  findings: readonly ShownFinding[]
}

const ownRules: ReadonlySet<string> = new Set(allRules.map(({ id }) => id))

export function checkSource(source: string, rules: RuleSet): CheckedSource {
  const titles = new Map(rules.rules.map(({ rule }) => [rule.id, rule.title]))
  const findings = locateFindings(source, checkArticle(source, { rules }))
  return {
    source,
    bodyFrom: splitSource(source).body.from,
    fields: parseArticle(source).canEditFields ? fieldRanges(source) : new Map(),
    ownRules,
    findings: findings.map(finding => ({ ...finding, title: titles.get(finding.rule) ?? finding.rule })),
  }
}
