// A line in the middle of being read again, with the places that its characters came from.
import type { CodePage } from './code-page.ts'
import type { Sequence } from './utf8-sequence.ts'

export interface Draft {
  text: string
  from: Int32Array
  to: Int32Array
  /** Lengths of the sequences that were read again. */
  lengths: ReadonlySet<number>
  /** Pages in which it was read again, other than Windows-1252. */
  pages: ReadonlySet<CodePage>
  /** Two pages explain the line as well, and say different things. */
  isAmbiguous: boolean
  /** The sequences that were read again, of all passes. */
  replaced: readonly Sequence[]
}

/** Where characters stand that nobody moved: made once, since most lines are honest. */
let places = Int32Array.from({ length: 8_192 }, (_, index) => index)

export function draftOf(line: string): Draft {
  if (places.length <= line.length) places = Int32Array.from({ length: line.length * 2 }, (_, index) => index)
  return {
    text: line,
    from: places.subarray(0, line.length),
    to: places.subarray(1, line.length + 1),
    lengths: new Set(),
    pages: new Set(),
    replaced: [],
    isAmbiguous: false,
  }
}

/** The text gets no longer: a character takes at least as many when it is read byte by byte. */
export function replaceAll(draft: Draft, sequences: readonly Sequence[]): Draft {
  const pieces: string[] = []
  const from = new Int32Array(draft.text.length)
  const to = new Int32Array(draft.text.length)
  let at = 0
  let length = 0
  const copyUpTo = (end: number) => {
    pieces.push(draft.text.slice(at, end))
    from.set(draft.from.subarray(at, end), length)
    to.set(draft.to.subarray(at, end), length)
    length += end - at
  }
  for (const sequence of [...sequences].sort((a, b) => a.from - b.from)) {
    copyUpTo(sequence.from)
    const character = sequence.character ?? ''
    pieces.push(character)
    from.fill(draft.from[sequence.from] ?? 0, length, length + character.length)
    to.fill(draft.to[sequence.to - 1] ?? 0, length, length + character.length)
    length += character.length
    at = sequence.to
  }
  copyUpTo(draft.text.length)
  const replaced = [...draft.replaced, ...sequences]
  return {
    ...draft,
    text: pieces.join(''),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
    replaced,
  }
}
