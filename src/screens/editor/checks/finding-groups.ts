// The findings of a source by rule, as the panel lists them, and what a source becomes when they are fixed. Brings all
// rules along: loaded when an article is open.
import { splitSource } from '../../../article/split-source.ts'
import { applyEdits } from '../../../article/text-edit.ts'
import { allRules } from '../../../checks/all-rules.ts'
import { type Check, type Severity, severities } from '../../../checks/check.ts'
import { checkArticle } from '../../../checks/check-article.ts'
import { type LocatedFinding, locateFindings } from '../../../checks/locate-findings.ts'

export interface FindingGroup {
  rule: string
  title: string
  severity: Severity
  findings: readonly LocatedFinding[]
  /** How many of them can be fixed without a look. */
  safeFixes: number
}

export interface CheckedSource {
  source: string
  /** Where the body begins. */
  bodyFrom: number
  /** Errors first. */
  groups: readonly FindingGroup[]
}

export function checkSource(source: string): CheckedSource {
  const findings = locateFindings(source, checkArticle(source))
  const groups = allRules.flatMap(({ id, title, severity }) => {
    const own = findings.filter(({ rule }) => rule === id)
    const safeFixes = own.filter(({ fix }) => fix?.isSafe).length
    return own.length === 0 ? [] : [{ rule: id, title, severity, findings: own, safeFixes }]
  })
  groups.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  return { source, bodyFrom: splitSource(source).body.from, groups }
}

/** The source after every safe fix of these rules. */
export function fixSource(source: string, rules: readonly Check['id'][]): string {
  const safe = checkArticle(source).filter(({ rule, fix }) => fix?.isSafe && rules.includes(rule))
  return applyEdits(
    source,
    safe.flatMap(({ fix }) => fix?.edits ?? []),
  )
}
