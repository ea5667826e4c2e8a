// How odd a text reads, in any language: what nobody writes side by side costs something. Damage reads odd, and what it
// was does not; honest text costs next to nothing. Whoever changes a figure runs the labelled lines and the property
// tests again.
import { type Kind, type Reading, readingOf } from './character-reading.ts'

const nothing = readingOf(-1)

/** Of the characters from `from` to `to`, each seen between its neighbours. */
export function readingCost(text: string, from: number, to: number): number {
  let cost = 0
  let left = from > 0 ? readingOf(codeBefore(text, from)) : nothing
  let middle: Reading | null = null
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0
    const reading = readingOf(code)
    if (middle) {
      cost += pairCost(left, middle) + ownCost(left, middle, reading)
      left = middle
    }
    middle = reading
    at += code > 0xffff ? 2 : 1
  }
  if (!middle) return 0
  const after = to < text.length ? readingOf(text.codePointAt(to) ?? 0) : nothing
  return cost + pairCost(left, middle) + ownCost(left, middle, after) + pairCost(middle, after)
}

function codeBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code < 0xe000 && at > 1 ? (text.codePointAt(at - 2) ?? code) : code
}

/** Of a character, by what stands around it. */
function ownCost(left: Reading, middle: Reading, right: Reading): number {
  const { kind, isRare } = middle
  if (kind === 'broken') return 5
  if (kind === 'letter') return (isRare ? 3 : 0) + (areCapitalsInWord(left, middle, right) ? 4 : 0)
  if (kind === 'quote') return left.kind === 'letter' && right.kind === 'letter' ? 2 : 0
  return 0
}

/** As in “WĂĽrde”; only what was ASCII before goes on in small letters, as in “PDFs”. */
function areCapitalsInWord(left: Reading, middle: Reading, right: Reading): boolean {
  return left.isUpper && !left.isAscii && middle.isUpper && !middle.isAscii && right.isLower === true
}

/** Of two characters side by side. */
function pairCost(left: Reading, right: Reading): number {
  if (left.kind === 'letter' && right.kind === 'letter') return lettersCost(left, right)
  if (right.kind === 'mark')
    return left.script === '' || right.script === '' || left.script === right.script
      ? left.kind === 'letter' || left.kind === 'mark'
        ? 0
        : 3
      : 3
  if (isLetter(left)) return afterLetter[right.kind] ?? 0
  if (isLetter(right)) return beforeLetter[left.kind] ?? 0
  return signsCost(left.kind, right.kind)
}

function isLetter({ kind }: Reading): boolean {
  return kind === 'letter' || kind === 'mark'
}

const afterLetter: Readonly<Partial<Record<Kind, number>>> = {
  money: 2,
  degree: 1,
  open: 4,
  section: 3,
  accent: 1,
  math: 4,
  box: 5,
  odd: 3,
  picture: 1,
}

const beforeLetter: Readonly<Partial<Record<Kind, number>>> = {
  super: 2,
  money: 1,
  degree: 1,
  brand: 3,
  section: 2,
  accent: 1,
  math: 1,
  box: 5,
  odd: 3,
}

/** They stand beside Latin words without a space. */
const joinsWords = new Set(['Hangul', 'Han', 'Hiragana', 'Katakana', 'Thai'])

function lettersCost(left: Reading, right: Reading): number {
  if (left.script !== right.script) return joinsWords.has(left.script) || joinsWords.has(right.script) ? 1 : 5
  return left.isLower && right.isUpper && !right.isAscii ? 4 : 0
}

/** Signs that stand alone in honest text, each beside another one. */
const lonely = new Set<Kind>(['odd', 'section', 'brand', 'accent', 'open', 'box', 'math', 'super', 'money'])

function signsCost(left: Kind, right: Kind): number {
  if (left === right) return left === 'odd' ? 2 : 0
  if (left === 'math' && right === 'money') return 0
  if (left === 'math' && right === 'degree') return 1
  return lonely.has(left) && lonely.has(right) ? 3 : 0
}
