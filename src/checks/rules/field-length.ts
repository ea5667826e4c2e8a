import type { Check, RuleFinding } from '../check.ts'

/** Characters that search results and cards show; the same as the meters of the editor. */
const limits = [
  { name: 'title', label: 'title', least: 0, most: 60 },
  { name: 'excerpt', label: 'excerpt', least: 0, most: 140 },
  { name: 'metaDescription', label: 'search description', least: 50, most: 160 },
] as const

export const fieldLength: Check = {
  id: 'field-length',
  severity: 'warning',
  scope: 'article',
  title: 'Texts of the wrong length',
  about:
    'Longer titles (60 characters), excerpts (140) and search descriptions (160) are cut off where they are shown; a search description under 50 says too little.',
  check({ field }) {
    const findings: RuleFinding[] = []
    for (const { name, label, least, most } of limits) {
      const found = field(name)
      const length = found ? [...found.text].length : 0
      if (!found || length === 0 || (length >= least && length <= most)) continue
      const message =
        length > most
          ? `The ${label} has ${length} characters; more than ${most} are cut off.`
          : `The ${label} has only ${length} characters; it should have at least ${least}.`
      findings.push({ from: found.from, to: found.to, message })
    }
    return findings
  },
}
