// What marks words: the marked lines in sight once more, unseen but for the marks of their words, laid over the text.
// Away from the first key until the text was looked at again.
import { type RefObject, useLayoutEffect, useMemo } from 'react'
import styles from './marked-lines.module.css'
import type { FoundKind, MarkedRange, MarkKind, TextMarks } from './text-marks.ts'
import type { TextValue } from './text-value.ts'

interface MarkedLinesProps {
  marks: TextMarks<MarkKind | FoundKind> | null
  text: TextValue
  area: HTMLTextAreaElement | null
  /** Of each line, in pixels from the top of the text. */
  tops: readonly number[]
  range: { from: number; to: number }
  /** Moved along with the text. */
  list: RefObject<HTMLDivElement | null>
}

export function MarkedLines({ marks, text, area, tops, range, list }: MarkedLinesProps) {
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    element.hidden = marks?.text !== text.get()
    return text.subscribe(() => {
      element.hidden = true
    })
  }, [list, marks, text])

  // Whatever changes the width changes the tops.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured together
  useLayoutEffect(() => {
    if (!area || !list.current) return
    const { paddingLeft, paddingRight } = getComputedStyle(area)
    const widthPx = area.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    list.current.style.width = `${widthPx}px`
  }, [area, list, tops])

  const drawn = useMemo(() => {
    if (!marks || marks.lines.size === 0 || marks.text !== text.get()) return []
    const lines = marks.text.split('\n')
    // Not measured yet: they will be.
    if (lines.length !== tops.length) return []
    return [...marks.lines]
      .filter(([index, { ranges }]) => ranges.length > 0 && range.from <= index && index < range.to)
      .map(([index, { ranges }]) => ({ index, parts: partsOf(lines[index] ?? '', ranges) }))
  }, [marks, text, tops, range])
  return (
    <div className={styles.layer} aria-hidden>
      <div ref={list} className={styles.lines}>
        {drawn.map(({ index, parts }) => (
          <p key={index} style={{ top: tops[index] }}>
            {parts.map(({ from, kind, words }) =>
              kind ? (
                <mark key={from} data-mark={kind}>
                  {words}
                </mark>
              ) : (
                words
              ),
            )}
          </p>
        ))}
      </div>
    </div>
  )
}

interface LinePart {
  from: number
  /** Null for words between the marks. */
  kind: MarkKind | FoundKind | null
  words: string
}

function partsOf(line: string, ranges: readonly MarkedRange<MarkKind | FoundKind>[]): LinePart[] {
  const parts: LinePart[] = []
  let at = 0
  for (const { from, to, kind } of ranges) {
    parts.push({ from: at, kind: null, words: line.slice(at, from) })
    parts.push({ from, kind, words: line.slice(from, to) })
    at = to
  }
  parts.push({ from: at, kind: null, words: line.slice(at) })
  return parts.filter(({ words }) => words !== '')
}
