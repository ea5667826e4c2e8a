import type { Check } from '../check.ts'
import { matches } from '../matches.ts'

export const replacementCharacter: Check = {
  id: 'replacement-character',
  severity: 'error',
  scope: 'article',
  title: 'Replacement characters',
  about: 'A � stands where a character was lost. What it was is only known from an earlier copy.',
  // Within broken characters it is told there.
  check: ({ text }) =>
    text.includes('\ufffd')
      ? matches(text, /(?<![\u0080-\u00ff‚-™€Œ-ſ]\ufffd*)\ufffd+/g, () => 'A character was lost here.')
      : [],
}
