// A part of a page that scrolls by itself, and so is a stop of the Tab key: else no key could scroll it.
import type { ComponentProps } from 'react'

export function ScrollRegion(props: ComponentProps<'section'> & { 'aria-label': string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: axe asks that what scrolls can be reached by keyboard
  return <section {...props} tabIndex={0} />
}
