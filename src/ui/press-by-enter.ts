// Enter on a button that gives the focus to a text. The browser would type the Enter there: it clicks first, and then looks
// for who has the focus.
import type { KeyboardEvent } from 'react'

/** For `onKeyDown` around such buttons. */
export function pressByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof Element)) return
  const button = event.target.closest('button')
  if (!button) return
  event.preventDefault()
  button.click()
}
