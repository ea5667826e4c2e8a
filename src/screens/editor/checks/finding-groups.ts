// Findings by rule, as the panel lists them.
import { type Severity, severities } from '../../../checks/check.ts'
import type { ShownFinding } from './shown-finding.ts'

export interface FindingGroup {
  rule: string
  title: string
  severity: Severity
  findings: readonly ShownFinding[]
  /** How many of them can be fixed without a look. */
  safeFixes: number
}

/** Errors first; within a severity by the first place. */
export function groupFindings(findings: readonly ShownFinding[]): FindingGroup[] {
  const byRule = new Map<string, ShownFinding[]>()
  for (const finding of findings) {
    const own = byRule.get(finding.rule)
    if (own) own.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  const groups = [...byRule].flatMap(([rule, own]) => {
    const [first] = own
    if (!first) return []
    const safeFixes = own.filter(({ fix }) => fix?.isSafe).length
    return [{ rule, title: first.title, severity: first.severity, findings: own, safeFixes }]
  })
  return groups.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
