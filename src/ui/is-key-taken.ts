// Whether a key belongs to what has the focus, and not to the page.
import { isComposing } from './is-composing.ts'

/** True while typing, in menus and dialogs, and for the keys that the focused control itself answers. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return true
  return isTakenByFocus(event)
}

/** The same for a key that is pressed together with ⌘ or Ctrl. */
export function isTakenByFocus(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || isComposing(event)) return true
  if (!(event.target instanceof Element)) return false
  if (event.target.closest('[role="dialog"], [role="menu"], textarea, select, [contenteditable="true"]'))
    return true
  const isField = event.target.closest('input:not([type="checkbox"])') !== null
  if (isField) return true
  return event.key === 'Enter' && event.target.closest('a, button, input') !== null
}
