// A click in the preview goes to the same place of the text, or to the field of the form that is drawn there.
import { type MouseEvent, type RefObject, useEffect, useState } from 'react'
import { selectPlace } from '../../../ui/markdown-editor/select-place.ts'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { idPrefix } from '../../../ui/markdown-preview/rehype-prefix-ids.ts'
import { footnoteLines, placeInText } from './place-in-text.ts'
import type { ShownText } from './use-text-parts.ts'

interface PreviewClick {
  section: RefObject<HTMLElement | null>
  shown: ShownText
  /** What the preview shows: the part of the text that is shown, or all of it while reading. */
  text: TextValue
  /** The text is not shown. */
  isReading: boolean
  openText(): void
  onField(name: string): void
}

export function usePreviewClick({ section, shown, text, isReading, openText, onField }: PreviewClick) {
  const [wanted, setWanted] = useState<{ at: number } | null>(null)
  useEffect(() => {
    if (!wanted) return
    // The effect runs again when the text is open.
    if (isReading) return openText()
    if (!shown.showAt(wanted.at)) return
    setWanted(null)
    const area = section.current?.querySelector('textarea')
    const at = wanted.at - shown.from()
    if (area) selectPlace(area, at, at)
  }, [wanted, isReading, openText, section, shown])

  return (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element
    // What does something by itself does only that, and who selects wants to copy.
    if (target.closest('a, summary, input, button')) return
    if (event.type === 'click' && !getSelection()?.isCollapsed) return
    const field = target.closest<HTMLElement>('[data-field]')?.dataset.field
    if (field !== undefined) return onField(field)
    const at = clickedPlace(target, event, text.get())
    if (at !== null) setWanted({ at: at + (isReading ? 0 : shown.from()) })
  }
}

function clickedPlace(target: Element, { clientX, clientY }: MouseEvent, text: string): number | null {
  const block = target.closest<HTMLElement>('[data-line]')
  if (!block) return null
  const label = target.closest(`li[id^="${idPrefix}fn-"]`)?.id.slice(`${idPrefix}fn-`.length)
  const footnote = label === undefined ? null : footnoteLines(text, decodeURIComponent(label))
  const first = footnote?.first ?? Number(block.dataset.line)
  const last = footnote?.last ?? Number(block.dataset.lastLine)
  const src = target.closest('img')?.getAttribute('src')
  if (src) {
    const from = placeInText(text, { first, last, before: '', after: '' })
    return Math.max(from, text.indexOf(src, from))
  }
  const caret = caretAt(clientX, clientY)
  const drawn = (footnote && target.closest('li')) || block
  if (!caret || !drawn.contains(caret.node)) return placeInText(text, { first, last, before: '', after: '' })
  return placeInText(text, { first, last, ...drawnAround(drawn, caret) })
}

/** Apart, what stands in elements of its own: cells of a table have no blank between them. */
function drawnAround(drawn: Element, { node, offset }: Caret): { before: string; after: string } {
  const [before, after]: [string[], string[]] = [[], []]
  const caret = document.createRange()
  caret.setStart(node, offset)
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = text.textContent ?? ''
    if (text === node) {
      before.push(words.slice(0, offset))
      after.push(words.slice(offset))
    } else (caret.comparePoint(text, 0) < 0 ? before : after).push(words)
  }
  return { before: before.join(' '), after: after.join(' ') }
}

interface Caret {
  node: Node
  offset: number
}

/** Older browsers know the second way only. */
function caretAt(x: number, y: number): Caret | null {
  const found = document.caretPositionFromPoint?.(x, y)
  if (found) return { node: found.offsetNode, offset: found.offset }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
