// Selects a place of a text and brings it into sight, if it is not.
import { lineTopsNow } from './use-line-tops.ts'

/** Nearer to an edge than this is out of sight. */
const marginPx = 40

export function selectPlace(area: HTMLTextAreaElement, from: number, to: number): void {
  area.focus({ preventScroll: true })
  showPlace(area, from, to)
}

/** The same, and the focus stays where it is. */
export function showPlace(area: HTMLTextAreaElement, from: number, to: number): void {
  const focused = area.ownerDocument.activeElement
  area.setSelectionRange(from, to)
  // Some browsers give it the focus.
  if (area.ownerDocument.activeElement !== focused && focused instanceof HTMLElement)
    focused.focus({ preventScroll: true })
  const top = topOf(area, from)
  const { scrollTop, clientHeight } = area
  if (top < scrollTop + marginPx || top > scrollTop + clientHeight - 2 * marginPx)
    area.scrollTop = top - clientHeight / 3
}

/** Within a long line by its share of it; where nothing can be measured, by its share of the text. */
function topOf(area: HTMLTextAreaElement, at: number): number {
  const { value, scrollHeight } = area
  const tops = lineTopsNow(area)
  const line = value.slice(0, at).split('\n').length - 1
  const top = tops[line]
  if (top === undefined) return (at / Math.max(1, value.length)) * scrollHeight
  const start = value.lastIndexOf('\n', at - 1) + 1
  const end = value.indexOf('\n', at)
  const length = (end < 0 ? value.length : end) - start
  const height = (tops[line + 1] ?? top) - top
  return top + (length === 0 ? 0 : ((at - start) / length) * height)
}
