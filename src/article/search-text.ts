// Full-text search, the same in every store: folded text, and terms that must begin a token of it.
// Knows no parser, so that a list can search and sort without loading one.

const singleCharacterScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/**
 * Text as search sees it: no case, no accents, one blank between tokens, at the start and at the end.
 * A character of a script that writes no blanks between words is a token of its own.
 */
export function foldText(text: string): string {
  const plain = text.toLowerCase().replace(/[\x80-\uffff]+/g, foldForeign)
  return ` ${plain.replace(/[\0-/:-`{-\x7f]+/g, ' ').trim()} `.replace(/^ {2}$/, ' ')
}

/** One folded token or phrase for each word of what an editor typed. */
export function searchTerms(q: string): string[] {
  const words = q.split(/\s+/).map(word => foldText(word).trim())
  return words.filter(word => word !== '')
}

/** True when every term begins a token of the folded text. */
export function matchesTerms(folded: string, terms: readonly string[]): boolean {
  return terms.every(term => beginsToken(folded, term))
}

/** Looks for the term first and for the blank before it then: blanks are everywhere, so it is many times faster. */
function beginsToken(folded: string, term: string): boolean {
  let at = folded.indexOf(term, 1)
  while (at !== -1 && folded.charAt(at - 1) !== ' ') at = folded.indexOf(term, at + 1)
  return at !== -1
}

/** Most text is ASCII: only the rest pays for Unicode. */
function foldForeign(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(singleCharacterScripts, ' $& ').replace(/[^\p{L}\p{N}]+/gu, ' ')
}
