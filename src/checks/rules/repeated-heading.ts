import type { Check, RuleFinding } from '../check.ts'

export const repeatedHeading: Check = {
  id: 'repeated-heading',
  severity: 'warning',
  scope: 'article',
  title: 'Headings repeat',
  about:
    'Two sections of one level under one heading have the same name: one of them was probably written twice.',
  check({ headings }) {
    const findings: RuleFinding[] = []
    /** The names used so far at each level, since the last heading above it. */
    const names: Set<string>[] = []
    for (const { from, to, level, text } of headings) {
      names.length = Math.min(names.length, level + 1)
      const known = names[level] ?? new Set()
      names[level] = known
      const name = text.toLowerCase()
      if (name !== '' && known.has(name))
        findings.push({ from, to, message: `“${text}” is a heading more than once.` })
      known.add(name)
    }
    return findings
  },
}
