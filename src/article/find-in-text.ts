// Every place of one text that a search finds, and the text with one of them, or all, replaced. As with the replacer, a
// pattern may never end: whoever runs it must be able to stop it.
import { GalleyError } from './galley-error.ts'
import type { Range } from './split-source.ts'
import { createReplacer, searchPattern, type TextSearch } from './text-replacer.ts'

export interface TextMatches {
  /** In order; the first ones, when there are very many. */
  ranges: readonly Range[]
  /** All of them. */
  total: number
}

/** More are counted, and not told one by one. */
export const mostRanges = 10_000

/** Throws `invalid` as `createReplacer` does, and for a pattern that finds places without any text. */
export function findInText(text: string, search: TextSearch): TextMatches {
  const ranges: Range[] = []
  let total = 0
  for (const { 0: words, index } of text.matchAll(searchPattern(search))) {
    if (words === '')
      throw new GalleyError('invalid', 'This pattern also finds places without any text. Make it more exact.')
    total += 1
    if (ranges.length < mostRanges) ranges.push({ from: index, to: index + words.length })
  }
  return { ranges, total }
}

/** The text with the match that begins at `from` replaced, or with all; the same text where none begins. */
export function replaceFound(text: string, search: TextSearch, which: number | 'all'): string {
  if (which === 'all') return createReplacer(search)(text)
  const { source, flags } = searchPattern(search)
  const pattern = new RegExp(source, flags.replace('g', 'y'))
  pattern.lastIndex = which
  const { replacement, isPattern } = search
  return isPattern ? text.replace(pattern, replacement) : text.replace(pattern, () => replacement)
}
