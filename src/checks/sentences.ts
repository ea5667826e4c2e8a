// Where sentences begin and end, by their signs: good enough to compare them and to count their words.
import type { Range } from '../article/split-source.ts'

const end = /[.!?…。！？]+["'”’»)\]*_]*(?=\s+["'“‘„«([*_]*[\p{Lu}\p{N}]|\s*$)/gu
const shortForm = /(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|bzw|z\. ?B|Nr|ca|approx)\.$/iu

/** Without the blanks around them. */
export function sentencesIn(text: string, { from, to }: Range): Range[] {
  const part = text.slice(from, to)
  const sentences: Range[] = []
  let start = 0
  const add = (stop: number) => {
    const piece = part.slice(start, stop)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '')
      sentences.push({ from: from + start + lead, to: from + start + piece.trimEnd().length })
    start = stop
  }
  for (const { 0: signs, index } of part.matchAll(end)) {
    const stop = index + signs.length
    if (!shortForm.test(part.slice(Math.max(0, stop - 12), stop))) add(stop)
  }
  add(part.length)
  return sentences
}

export function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).length
}
