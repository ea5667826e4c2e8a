// Two texts word by word. Signs and spaces between two changed words go with them, so that a rewritten phrase reads as one.
import { isWord, splitText } from '../merge/split-text.ts'
import { compareThree } from '../merge/three-way.ts'

export interface WordPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Longer texts stand against each other as wholes: their words would take longer than anybody waits. */
const mostCharacters = 40_000
const mostEdits = 600

/** `same` and `removed` parts are the text before, `same` and `added` ones the text after. */
export function compareWords(before: string, after: string): WordPart[] {
  const isLong = before.length + after.length > mostCharacters
  if (isLong && before !== after)
    return parts([
      ['removed', before],
      ['added', after],
    ])
  return compareItems(splitText(before, 'word'), splitText(after, 'word'), piece => !isWord(piece)).flatMap(
    ({ before, after, isSame }) =>
      isSame
        ? parts([['same', before.join('')]])
        : parts([
            ['removed', before.join('')],
            ['added', after.join('')],
          ]),
  )
}

export interface ItemStretch {
  before: readonly string[]
  after: readonly string[]
  isSame: boolean
}

/** The same of any lists; changes with only slight items between them are one. */
export function compareItems(
  before: readonly string[],
  after: readonly string[],
  isSlight: (item: string) => boolean = () => false,
  most = mostEdits,
): ItemStretch[] {
  return compareThree(before, after, before, { areTouchingOne: false, mostEdits: most, isSlight }).map(
    ({ base, mine, by }) => ({ before: base, after: mine, isSame: by === 'none' }),
  )
}

function parts(given: readonly [WordPart['kind'], string][]): WordPart[] {
  return given.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }))
}
