// Which items of two lists correspond: the longest common subsequence, after what both begin and end with.

/** More than this many comparisons are not worth their time; the middle then counts as all new. */
const maxComparisons = 4_000_000

/** Pairs of indexes, both rising. */
export function alignItems(
  before: readonly string[],
  after: readonly string[],
): [before: number, after: number][] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const pairs: [number, number][] = []
  for (let at = 0; at < start; at++) pairs.push([at, at])
  const middle = longestCommon(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  for (const [a, b] of middle) pairs.push([a + start, b + start])
  for (let at = end; at > 0; at--) pairs.push([before.length - at, after.length - at])
  return pairs
}

function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxComparisons) return []
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
