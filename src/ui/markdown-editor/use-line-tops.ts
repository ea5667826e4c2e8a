// How far down each line of a soft-wrapped text begins. A copy of the textarea, out of sight, is laid out once typing
// rests; only lines that changed are laid out anew.
import { useEffect, useState } from 'react'
import type { TextValue } from './text-value.ts'
import { useRestedText } from './use-rested-text.ts'

const restMs = 120
/** Beyond this many characters the copy would cost more than numbers are worth. */
const maxCharacters = 300_000
const copiedStyles = [
  'font',
  'letterSpacing',
  'tabSize',
  'whiteSpace',
  'overflowWrap',
  'wordBreak',
  'direction',
] as const

const none: readonly number[] = []

/** What was measured last of each textarea that is followed. */
const measured = new WeakMap<
  HTMLTextAreaElement,
  { text: string; widthPx: number; tops: readonly number[] }
>()

/** The tops of the lines as the textarea has them now; empty when they are not measured, or of a text before. */
export function knownLineTops(area: HTMLTextAreaElement): readonly number[] {
  const known = measured.get(area)
  return known?.text === area.value && known.widthPx === area.clientWidth ? known.tops : none
}

/** The same, measured at once where it has to be. */
export function lineTopsNow(area: HTMLTextAreaElement): readonly number[] {
  const known = knownLineTops(area)
  if (known.length > 0 || area.value.length > maxCharacters) return known
  const copy = createTextCopy(area)
  const tops = copy.measure(area.value.split('\n'))
  copy.remove()
  return tops
}

/** Pixels from the top of the textarea's text to each line; empty while nothing is measured. */
export function useLineTops(text: TextValue, area: HTMLTextAreaElement | null): readonly number[] {
  const rested = useRestedText(text, restMs)
  const [copy, setCopy] = useState<TextCopy | null>(null)
  const [tops, setTops] = useState(none)

  useEffect(() => {
    if (!area) return
    const made = createTextCopy(area)
    setCopy(made)
    return () => made.remove()
  }, [area])

  useEffect(() => {
    if (!copy || !area) return
    const measure = () => {
      const widthPx = area.clientWidth
      // Hidden, while the article is read.
      if (widthPx === 0) return
      const tops = rested.length > maxCharacters ? none : copy.measure(rested.split('\n'))
      measured.set(area, { text: rested, widthPx, tops })
      setTops(tops)
    }
    const resized = new ResizeObserver(measure)
    resized.observe(area)
    void document.fonts?.ready.then(measure)
    measure()
    return () => resized.disconnect()
  }, [copy, area, rested])
  return tops
}

interface TextCopy {
  measure(lines: readonly string[]): number[]
  remove(): void
}

function createTextCopy(area: HTMLTextAreaElement): TextCopy {
  const host = document.createElement('div')
  host.ariaHidden = 'true'
  Object.assign(host.style, { position: 'absolute', height: '0', overflow: 'hidden', visibility: 'hidden' })
  const root = document.createElement('div')
  // Closed, so that neither a search in the page nor a reader of it finds the text twice.
  host.attachShadow({ mode: 'closed' }).append(root)
  area.parentElement?.append(host)
  let known: readonly string[] = []

  function update(lines: readonly string[]): void {
    const same = sharedEnds(known, lines)
    for (let count = known.length - same.start - same.end; count > 0; count--)
      root.children[same.start]?.remove()
    const next = root.children[same.start] ?? null
    for (const line of lines.slice(same.start, lines.length - same.end)) {
      const block = document.createElement('div')
      block.textContent = line === '' ? '\u200b' : line
      root.insertBefore(block, next)
    }
    known = lines
  }
  return {
    measure(lines) {
      const style = getComputedStyle(area)
      for (const name of copiedStyles) root.style[name] = style[name]
      root.style.width = `${area.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)}px`
      update(lines)
      return Array.from(root.children, block => (block as HTMLElement).offsetTop)
    },
    remove: () => host.remove(),
  }
}

/** How many lines at the start, and at the end of the rest, are the same in both. */
function sharedEnds(before: readonly string[], after: readonly string[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}
