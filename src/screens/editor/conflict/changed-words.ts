// What a side made of a text, word by word.
import { diffWordsWithSpace } from 'diff'

export interface Word {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Longer texts stand against each other as wholes: their words would take longer than anybody waits. */
const mostCharacters = 20_000

export function changedWords(base: string, text: string): Word[] {
  const parts =
    base.length + text.length <= mostCharacters && diffWordsWithSpace(base, text, { maxEditLength: 1_000 })
  if (!parts)
    return [{ kind: 'removed', text: base } as const, { kind: 'added', text } as const].filter(
      word => word.text !== '',
    )
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
