// The first few of many, in order, without putting all of them into it: a page of sixty rows out of ten thousand.

/** As `items.sort(compare).slice(0, count)` for an order without ties. */
export function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= count * 2) return [...items].sort(compare).slice(0, count)
  let kept: T[] = []
  let last: T | undefined
  for (const item of items) {
    if (last !== undefined && compare(item, last) > 0) continue
    kept.push(item)
    if (kept.length < count * 2) continue
    kept = kept.sort(compare).slice(0, count)
    last = kept.at(-1)
  }
  return kept.sort(compare).slice(0, count)
}
