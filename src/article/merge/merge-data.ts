// Values of one field that both sides changed: mappings by key, lists by item.
import { isObject, planChange } from '../plan-changes.ts'
import { compareThree } from './three-way.ts'

/** Null when both changed the same in different ways. `undefined` as a value means absent. */
export function mergeData(base: unknown, mine: unknown, theirs: unknown): { value: unknown } | null {
  if (isSameData(mine, base) || isSameData(mine, theirs)) return { value: theirs }
  if (isSameData(theirs, base)) return { value: mine }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists(base, mine, theirs)
  if (!isObject(base) || !isObject(mine) || !isObject(theirs)) return null
  const merged: Record<string, unknown> = Object.create(null)
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const field = mergeData(base[key], mine[key], theirs[key])
    if (!field) return null
    if (field.value !== undefined) merged[key] = field.value
  }
  return { value: merged }
}

export function isSameData(a: unknown, b: unknown): boolean {
  return planChange([], a, b).length === 0
}

/** Items that both added at one place all stay, theirs first. */
function mergeLists(base: unknown[], mine: unknown[], theirs: unknown[]): { value: unknown[] } | null {
  const texts = (items: unknown[]) => items.map(item => JSON.stringify(item) ?? 'null')
  const merged: string[] = []
  for (const stretch of compareThree(texts(base), texts(mine), texts(theirs), {
    areTouchingOne: false,
    mostEdits: 500,
  })) {
    const isSame = stretch.mine.join() === stretch.theirs.join()
    if (stretch.by !== 'both' || isSame)
      merged.push(...(stretch.by === 'mine' ? stretch.mine : stretch.theirs))
    else if (stretch.base.length > 0) return null
    else merged.push(...stretch.theirs, ...stretch.mine.filter(item => !stretch.theirs.includes(item)))
  }
  const whole = withoutDoubles(merged, texts(mine), texts(theirs))
  return { value: whole.map(text => JSON.parse(text) as unknown) }
}

/** An item that both put in, each at another place, stands as often as on the side that has it more often. */
function withoutDoubles(
  merged: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const countOf = (items: readonly string[], item: string) => items.filter(other => other === item).length
  return merged.filter((item, at) => {
    const most = Math.max(countOf(mine, item), countOf(theirs, item))
    return countOf(merged.slice(0, at), item) < most
  })
}
