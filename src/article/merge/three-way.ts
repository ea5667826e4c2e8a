// Two lists that come from one, side by side: what stayed in both, and the stretches that one or both changed.
import { diffArrays } from 'diff'

/** Base items from `from` up to `to` became `items`. */
interface Hunk {
  from: number
  to: number
  items: readonly string[]
}

export interface Stretch {
  base: readonly string[]
  mine: readonly string[]
  theirs: readonly string[]
  /** Who changed it; 'none' where all three are the same. */
  by: 'none' | 'mine' | 'theirs' | 'both'
}

interface Options {
  /** Changes that touch, with nothing between them, count as one place. Two inserts at one place always do. */
  areTouchingOne: boolean
  /** Changes of one side with only such items between them are one change. */
  isSlight?: (item: string) => boolean
  /** Past so many differences two lists count as wholly different between what they begin and end with. */
  mostEdits: number
}

export function compareThree(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  { areTouchingOne, mostEdits, isSlight = () => false }: Options,
): Stretch[] {
  const hunks = [
    ...hunksOf(base, mine, mostEdits, isSlight).map(hunk => ({ hunk, isMine: true })),
    ...hunksOf(base, theirs, mostEdits, isSlight).map(hunk => ({ hunk, isMine: false })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to)
  const stretches: Stretch[] = []
  let at = 0
  for (let next = 0; next < hunks.length; ) {
    const first = hunks[next]?.hunk
    if (!first) break
    const group = { from: first.from, to: first.to, mine: [] as Hunk[], theirs: [] as Hunk[] }
    for (; next < hunks.length; next++) {
      const each = hunks[next]
      const isFirst = group.mine.length + group.theirs.length === 0
      if (!each || !(isFirst || isOnePlace(group, each.hunk, areTouchingOne))) break
      group.to = Math.max(group.to, each.hunk.to)
      ;(each.isMine ? group.mine : group.theirs).push(each.hunk)
    }
    if (group.from > at) stretches.push(unchanged(base.slice(at, group.from)))
    stretches.push({
      base: base.slice(group.from, group.to),
      mine: itemsIn(base, group, group.mine),
      theirs: itemsIn(base, group, group.theirs),
      by: group.mine.length === 0 ? 'theirs' : group.theirs.length === 0 ? 'mine' : 'both',
    })
    at = group.to
  }
  if (at < base.length) stretches.push(unchanged(base.slice(at)))
  return stretches
}

function unchanged(items: readonly string[]): Stretch {
  return { base: items, mine: items, theirs: items, by: 'none' }
}

/** `hunk` does not begin before `group`. */
function isOnePlace(group: { from: number; to: number }, hunk: Hunk, areTouchingOne: boolean): boolean {
  if (areTouchingOne) return hunk.from <= group.to
  if (group.from === group.to) return hunk.from === hunk.to && hunk.from === group.from
  return hunk.from < group.to
}

/** The base items of a place after the hunks that lie in it. */
function itemsIn(
  base: readonly string[],
  place: { from: number; to: number },
  hunks: readonly Hunk[],
): string[] {
  const items: string[] = []
  let at = place.from
  for (const hunk of hunks) {
    items.push(...base.slice(at, hunk.from), ...hunk.items)
    at = hunk.to
  }
  items.push(...base.slice(at, place.to))
  return items
}

function hunksOf(
  base: readonly string[],
  other: readonly string[],
  mostEdits: number,
  isSlight: (item: string) => boolean,
): Hunk[] {
  const { start, end } = sharedEnds(base, other)
  const before = base.slice(start, base.length - end)
  const after = other.slice(start, other.length - end)
  if (before.length === 0 && after.length === 0) return []
  const changes = diffArrays(before, after, { maxEditLength: mostEdits })
  if (!changes) return [{ from: start, to: base.length - end, items: after }]
  const hunks: Hunk[] = []
  let at = start
  let last: Hunk | null = null
  for (const { value, added, removed } of changes) {
    const isChange = added || removed
    if (isChange && !last) {
      last = { from: at, to: at, items: [] }
      hunks.push(last)
    }
    if (!added) at += value.length
    if (!isChange) last = null
    else if (last && added) last.items = [...last.items, ...value]
    else if (last) last.to = at
  }
  return joined(hunks, base, isSlight)
}

function joined(
  hunks: readonly Hunk[],
  base: readonly string[],
  isSlight: (item: string) => boolean,
): Hunk[] {
  const result: Hunk[] = []
  for (const hunk of hunks) {
    const last = result.at(-1)
    const between = last ? base.slice(last.to, hunk.from) : []
    if (last && between.every(isSlight)) {
      last.items = [...last.items, ...between, ...hunk.items]
      last.to = hunk.to
    } else result.push({ ...hunk })
  }
  return result
}

/** How many items at the start, and how many at the end, are the same in both. */
function sharedEnds(a: readonly string[], b: readonly string[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return { start, end }
}
