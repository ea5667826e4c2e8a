// Findings in the saved source, moved to where the same words stand in the draft. What was changed since is left out:
// nothing is known of it before the next save.
import { locateFindings } from '../../../checks/locate-findings.ts'
import type { ShownFinding } from './shown-finding.ts'

export function carryFindings(
  findings: readonly ShownFinding[],
  before: string,
  after: string,
): ShownFinding[] {
  if (before === after) return [...findings]
  const { start, end } = sharedEnds(before, after)
  const moved = after.length - before.length
  const carried = findings.flatMap(({ fix: _, ...finding }) => {
    const { from, to } = finding
    if (to <= start) return finding
    if (from >= before.length - end) return { ...finding, from: from + moved, to: to + moved }
    const at = onlyPlaceOf(before.slice(from, to), after)
    return at < 0 ? [] : { ...finding, from: at, to: at + to - from }
  })
  return locateFindings(
    after,
    carried.sort((a, b) => a.from - b.from),
  ) as ShownFinding[]
}

/** -1 for a text that stands there never, or more than once. */
function onlyPlaceOf(text: string, source: string): number {
  const at = text === '' ? -1 : source.indexOf(text)
  return at >= 0 && source.indexOf(text, at + 1) < 0 ? at : -1
}

/** How many characters at the start, and how many at the end, are the same in both; they may overlap. */
function sharedEnds(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}
