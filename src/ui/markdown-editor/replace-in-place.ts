// Gives a textarea another text as one step of its own undo history, with the caret at the words where it was.
import { alignItems } from '../../article/align-items.ts'
import { changedPart } from './changed-part.ts'

/** Browsers take seconds to type more than this. */
const mostTyped = 200_000

/** Where the browser does not let us type, hidden or read-only say, the text is set, and the undo history ends. */
export function replaceInPlace(area: HTMLTextAreaElement, next: string): void {
  keepingCaret(area, next, () => {
    typeInstead(area, area.value, next)
    if (area.value !== next) area.value = next
  })
}

/** Sets the text, which ends its undo history. Whoever is about to type finds the caret at the words where it was. */
export function setInPlace(area: HTMLTextAreaElement, next: string): void {
  const set = () => {
    area.value = next
  }
  if (area.ownerDocument.activeElement === area) keepingCaret(area, next, set)
  else set()
}

function keepingCaret(area: HTMLTextAreaElement, next: string, change: () => void): void {
  const { scrollTop, selectionStart, selectionEnd, selectionDirection } = area
  const carry = carrier(area.value, next)
  change()
  area.setSelectionRange(carry(selectionStart), carry(selectionEnd), selectionDirection)
  area.scrollTop = scrollTop
}

function typeInstead(area: HTMLTextAreaElement, before: string, next: string): void {
  const { from, to, insert } = changedPart(before, next)
  const page = area.ownerDocument
  const focused = page.activeElement
  if (insert.length > mostTyped || !page.execCommand) return
  // Out of reach for people, and typed into all the same.
  const away = area.closest<HTMLElement>('[inert]')
  if (away) away.inert = false
  area.focus({ preventScroll: true })
  // Typed into whatever has the focus: so it must be this one.
  if (page.activeElement === area) {
    area.setSelectionRange(from, to)
    page.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  }
  if (focused !== area && focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  if (away) away.inert = true
}

/** A line that stands in both keeps the caret in it; else it goes to the same column of the line that took its place. */
function carrier(before: string, next: string): (at: number) => number {
  const [old, now] = [before.split('\n'), next.split('\n')]
  const pairs = alignItems(old, now)
  return at => {
    const lines = before.slice(0, at).split('\n')
    const line = lines.length - 1
    const [last, place] = pairs.findLast(([index]) => index <= line) ?? [-1, -1]
    const target = Math.min(place + (line - last), now.length - 1)
    const start = now.slice(0, target).reduce((sum, text) => sum + text.length + 1, 0)
    return start + Math.min(lines[line]?.length ?? 0, now[target]?.length ?? 0)
  }
}
