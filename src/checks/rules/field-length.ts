import type { Check, RuleFinding } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'

export const fieldLength: Check<RuleOptions<'field-length'>> = {
  id: 'field-length',
  severity: 'warning',
  scope: 'article',
  title: 'Texts of the wrong length',
  about:
    'Longer titles (60 characters, unless set otherwise), excerpts (140) and search descriptions (160) are cut off where they are shown; a search description under 50 says too little.',
  check({ field }, options) {
    const limits = [
      { name: 'title', label: 'title', least: 0, most: options.titleMost },
      { name: 'excerpt', label: 'excerpt', least: 0, most: options.excerptMost },
      {
        name: 'metaDescription',
        label: 'search description',
        least: options.metaDescriptionLeast,
        most: options.metaDescriptionMost,
      },
    ]
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
