// Which part of the text is shown: all of it, unless it is too long to be typed into as one.
import { useEffect, useMemo, useState } from 'react'
import { createTextParts, partStarts, type TextParts } from '../../../ui/markdown-editor/text-parts.ts'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'

/** Texts beyond this many characters are edited in parts; the checks, too, read no longer ones. */
const mostInOne = 400_000
const restMs = 300

export interface ShownText {
  /** What the textarea holds. */
  text: TextValue
  /** Where it begins in the whole text, in UTF-16 units. */
  from(): number
  /** How many lines of the whole stand above it. */
  linesAbove: number
  /** From 0; of a text that is one, the only one. */
  index: number
  /** The first heading of each part, or its first words. */
  titles: readonly string[]
  show(index: number): void
  /** True when this place of the whole is in the part that is shown; else that part is opened. */
  showAt(place: number): boolean
}

/**
 * Decided when the article is opened, and kept: a textarea that got another text while somebody types would take it for
 * a step of its own undo.
 */
export function useTextParts(whole: TextValue): ShownText {
  const text = useRestedText(whole, restMs)
  const [parts] = useState(() => {
    const opened = whole.get()
    return opened.length > mostInOne ? createTextParts(whole, partStarts(opened)) : null
  })
  useEffect(() => () => parts?.close(), [parts])
  const [wanted, setIndex] = useState(0)
  const index = parts ? Math.min(wanted, parts.count - 1) : 0
  const titles = useMemo(() => (parts && text ? titlesOf(parts) : []), [parts, text])
  const from = () => parts?.rangeOf(index).from ?? 0

  return {
    text: parts ? parts.textOf(index) : whole,
    from,
    linesAbove: parts ? whole.get().slice(0, from()).split('\n').length - 1 : 0,
    index,
    titles,
    show: setIndex,
    showAt(place) {
      const there = parts?.indexAt(place) ?? 0
      if (there !== index) setIndex(there)
      return there === index
    },
  }
}

function titlesOf(parts: TextParts): string[] {
  return Array.from({ length: parts.count }, (_, index) => {
    const text = parts.textOf(index).get()
    const line = /^#{1,6} +(.+)$/m.exec(text)?.[1] ?? /\S.*/.exec(text)?.[0] ?? ''
    return line.length > 60 ? `${line.slice(0, 59)}…` : line
  })
}
