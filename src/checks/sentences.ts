// Where sentences begin and end, by their signs: good enough to compare them and to count their words.
import type { Range } from '../article/split-source.ts'
import type { Block } from './read-blocks.ts'

export interface Sentence extends Range {
  /** A paragraph or a quotation. */
  block: Block
}

/** Signs before a blank, from the first of them on: a long row of them is looked at once. */
const signsBeforeBlank = /(?<![.!?…。！？"'”’»)\]*_])[.!?…。！？"'”’»)\]*_]+(?=\s)/g
const endSign = /[.!?…。！？]/
const beginning = /^\s+(?:["'“‘„«([*_]*[\p{Lu}\p{N}]|$)/u
const shortForm = /(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|bzw|z\. ?B|Nr|ca|approx)\.$/iu
/** What is looked at before and after a sign; a sentence that begins with more quotes than this is not told. */
const before = 12
const after = 16

/** Those of paragraphs and quotations, in order. */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .flatMap(block => sentencesIn(text, block).map(range => ({ ...range, block })))
}

/** Without the blanks around them. */
function sentencesIn(text: string, { from, to }: Range): Range[] {
  const part = text.slice(from, to)
  const sentences: Range[] = []
  let start = 0
  const add = (stop: number) => {
    const piece = part.slice(start, stop).trimEnd()
    const length = piece.trimStart().length
    if (length > 0)
      sentences.push({ from: from + start + piece.length - length, to: from + start + piece.length })
    start = stop
  }
  for (const { 0: signs, index } of part.matchAll(signsBeforeBlank)) {
    const stop = index + signs.length
    if (!endSign.test(signs)) continue
    if (!beginning.test(part.slice(stop, stop + after))) continue
    if (!shortForm.test(part.slice(Math.max(0, stop - before), stop))) add(stop)
  }
  add(part.length)
  return sentences
}

/** Words with so many letters and marks in a row. */
export function countLongWords(text: string, leastLetters: number): number {
  let count = 0
  let run = 0
  for (let at = 0; at < text.length; at++) {
    run = isLetter(text.charCodeAt(at)) ? run + 1 : 0
    if (run === leastLetters) count += 1
  }
  return count
}

/** Roughly: what is neither ASCII nor a sign of the common blocks is taken for a letter. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff)
}
