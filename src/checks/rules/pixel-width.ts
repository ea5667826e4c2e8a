import { descriptionSizePx, textWidthPx, titleSizePx } from '../../article/text-width.ts'
import type { Check, RuleFinding } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'

const limits = [
  { name: 'title', label: 'title', sizePx: titleSizePx, mostPx: 'titleMostPx', mostCharacters: 60 },
  {
    name: 'metaDescription',
    label: 'search description',
    sizePx: descriptionSizePx,
    mostPx: 'metaDescriptionMostPx',
    mostCharacters: 160,
  },
] as const

export const pixelWidth: Check<RuleOptions<'pixel-width'>> = {
  id: 'pixel-width',
  severity: 'note',
  scope: 'article',
  title: 'Texts too wide for search results',
  about:
    'Search engines cut titles and descriptions by width, not by length: capitals and wide letters reach 600 pixels sooner.',
  check({ field }, options) {
    const findings: RuleFinding[] = []
    for (const { name, label, sizePx, mostPx: key, mostCharacters } of limits) {
      const mostPx = options[key]
      const found = field(name)
      // Longer ones are told by their length already.
      if (!found || [...found.text].length > mostCharacters) continue
      const widthPx = textWidthPx(found.text, sizePx)
      if (widthPx <= mostPx) continue
      const message = `The ${label} is about ${widthPx} pixels wide; search engines cut it off after ${mostPx}.`
      findings.push({ from: found.from, to: found.to, message })
    }
    return findings
  },
}
