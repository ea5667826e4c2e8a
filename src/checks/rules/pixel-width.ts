import type { Check, RuleFinding } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'

/** Search engines show the title in 20 px and the description in 14 px, both in Arial. */
const limits = [
  { name: 'title', label: 'title', sizePx: 20, mostPx: 'titleMostPx', mostCharacters: 60 },
  {
    name: 'metaDescription',
    label: 'search description',
    sizePx: 14,
    mostPx: 'metaDescriptionMostPx',
    mostCharacters: 160,
  },
] as const

/** Widths of Arial in thousandths of its size. */
const widths: Record<string, number> = {}
for (const [characters, width] of [
  ["ijl'’‘", 222],
  [' !,./:;I[]\\ft|', 278],
  ['-()r', 333],
  ['ckxvyzsJ', 500],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['@—…', 1000],
] as const)
  for (const character of characters) widths[character] = width
const usualWidth = 556
const wide = /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u

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
      const widthPx = Math.round(widthOf(found.text) * sizePx)
      if (widthPx <= mostPx) continue
      const message = `The ${label} is about ${widthPx} pixels wide; search engines cut it off after ${mostPx}.`
      findings.push({ from: found.from, to: found.to, message })
    }
    return findings
  },
}

/** In units of the letter size. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 1000 : (widths[character] ?? usualWidth)
  return width / 1000
}
