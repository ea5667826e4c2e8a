import type { Check, RuleFinding } from '../check.ts'

export const skippedHeading: Check = {
  id: 'skipped-heading',
  severity: 'note',
  scope: 'article',
  title: 'Heading levels skipped',
  about:
    'A heading of the third level right below one of the first breaks the outline that screen readers offer.',
  check({ headings }) {
    const findings: RuleFinding[] = []
    let before: number | null = null
    for (const { from, to, level } of headings) {
      if (before !== null && level > before + 1)
        findings.push({
          from,
          to,
          message: `A level is skipped: “${'#'.repeat(before + 1)}” comes after “${'#'.repeat(before)}”.`,
        })
      before = level
    }
    return findings
  },
}
