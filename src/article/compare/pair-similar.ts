// Which of the paragraphs that went became which of those that came: by the words that they share, in order.
import { isWord, splitText } from '../merge/split-text.ts'

/** Of all words of both, from 0 to 1. */
const leastShared = 0.4
/** Comparing more with each other takes longer than anybody waits; then only neighbours are paired. */
const mostComparisons = 10_000
/** Characters of a paragraph that are looked at. */
const mostCharacters = 4_000

/** Pairs of indexes, both rising. One that stands alone against one is always a pair. */
export function pairSimilar(before: readonly string[], after: readonly string[]): [number, number][] {
  const canCompare = before.length * after.length <= mostComparisons
  const pairs = canCompare ? bestPairs(before.map(countWords), after.map(countWords)) : []
  const all: [number, number][] = []
  let [from, start] = [0, 0]
  for (const [i, j] of [...pairs, [before.length, after.length] as [number, number]]) {
    if (i - from === 1 && j - start === 1) all.push([from, start])
    if (i < before.length) all.push([i, j])
    from = i + 1
    start = j + 1
  }
  return all
}

interface WordCount {
  words: ReadonlyMap<string, number>
  total: number
}

function countWords(text: string): WordCount {
  const words = new Map<string, number>()
  const found = splitText(text.slice(0, mostCharacters), 'word').filter(isWord)
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1)
  return { words, total: found.length }
}

function bestPairs(before: readonly WordCount[], after: readonly WordCount[]): [number, number][] {
  const width = after.length + 1
  const shares = new Float64Array(before.length * after.length)
  const sums = new Float64Array((before.length + 1) * width)
  const sumAt = (i: number, j: number) => sums[i * width + j] ?? 0
  const shareAt = (i: number, j: number) => shares[i * after.length + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const share = sharedWords(before[i], after[j])
      shares[i * after.length + j] = share
      const paired = share >= leastShared ? share + sumAt(i + 1, j + 1) : 0
      sums[i * width + j] = Math.max(paired, sumAt(i + 1, j), sumAt(i, j + 1))
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const share = shareAt(i, j)
    if (share >= leastShared && sumAt(i, j) === share + sumAt(i + 1, j + 1)) pairs.push([i++, j++])
    else if (sumAt(i, j) === sumAt(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

function sharedWords(a?: WordCount, b?: WordCount): number {
  if (!a || !b || a.total + b.total === 0) return 0
  let shared = 0
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0)
  return (2 * shared) / (a.total + b.total)
}
