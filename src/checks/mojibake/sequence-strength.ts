// Whether a sequence that decodes as UTF-8 is damage, or letters and signs that people write side by side: “CAFÉ™”,
// “«Â»”, “été »”. Whoever changes these sets runs the labelled lines of the corpus again.
import type { Sequence } from './utf8-sequence.ts'

/** `strong`: nobody writes this. `weak`: damage only where the line has strong damage of the same kind. */
export type Strength = 'strong' | 'weak'

/** Signs that stand after a letter in honest text, from quotes to footnotes. */
const usualAfterLetter = /[\u00a0»«‹›’‘“”„…–—•·°®™©§¿¡€£²³¹ªº´¨±†‡\u00ad]/
/** Letters among the characters of the bytes 80 to BF: parts of honest words such as KŘÍŽ. */
const followingLetter = /[ŠšŽžŒœŸƒ]/
const joinsLetters = /[\u00a0\u00ad’‘–—…·•]/
const lower = /\p{Ll}/u
const letter = /\p{L}/u

export function strengthOf(text: string, sequence: Sequence, isInRun: boolean): Strength {
  const { from, to, length } = sequence
  const following = text.slice(from + 1, to)
  if (length >= 4) return 'strong'
  if (length === 3) return isStrongTriple(text[from] ?? '', following) ? 'strong' : 'weak'
  if (isInRun) return 'strong'
  return isStrongPair(text[from] ?? '', following, text[from - 1] ?? '', text[to] ?? '') ? 'strong' : 'weak'
}

/** With â begin arrows, marks and quotes: E2 86 to E2 9E. No word has these letters and signs after it. */
function isStrongTriple(lead: string, following: string): boolean {
  return hasOddSign(following) || following[0] === '€' || (lead === 'â' && /^[†‡ŠšŽžŒœŸ]/.test(following))
}

/** A pair stands for a letter of U+0080 to U+07FF. Its first half is a capital letter, × or ß. */
function isStrongPair(lead: string, following: string, before: string, after: string): boolean {
  if (lead === '×' || lead === 'ß') return false
  if (lower.test(before)) return true
  // The one French word with Ù; after other capitals a ™ may be a trade mark.
  if (lead === 'Ã' && following === '™') return before === 'O'
  if ((lead === 'Â' || lead === 'Ã') && !letter.test(before) && !/[«“‘„"'(‹]/.test(before))
    return lead === 'Â' ? !followingLetter.test(following) : /[\u00a1-\u00bf]/.test(following)
  if (lead === 'Ã' && following === '\u00a0') return lower.test(after)
  if (hasOddSign(following)) return true
  if (followingLetter.test(following)) return /[ÃÅ]/.test(lead)
  if (joinsLetters.test(following)) return false
  if (letter.test(before)) return letter.test(after) && !/[»«]/.test(following)
  return lower.test(after) && !/[»«“”]/.test(following)
}

function hasOddSign(following: string): boolean {
  for (const sign of following) if (!usualAfterLetter.test(sign) && !followingLetter.test(sign)) return true
  return false
}
