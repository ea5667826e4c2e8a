// One question about a text, and its answer: what a search finds in it, or the text with what was found replaced.
import { findInText, replaceFound, type TextMatches } from '../../../../article/find-in-text.ts'
import type { TextSearch } from '../../../../article/text-replacer.ts'

export interface FindQuestion {
  text: string
  search: TextSearch
  /** Where the match begins that is replaced. */
  replace?: number | 'all'
}

export interface FindAnswer extends TextMatches {
  /** The text that was searched: after replacing, the new one. */
  text: string
  /** How many were replaced. */
  replaced: number
}

/** Throws `invalid` when the search is none. */
export function answerFind({ text, search, replace }: FindQuestion): FindAnswer {
  const before = findInText(text, search)
  if (replace === undefined) return { ...before, text, replaced: 0 }
  const next = replaceFound(text, search, replace)
  const replaced =
    replace === 'all' ? before.total : Number(before.ranges.some(({ from }) => from === replace))
  return { ...findInText(next, search), text: next, replaced }
}
