// The numbers of the lines beside the text, and marks in it: those in sight, and some around them. They follow once
// typing rests.
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './line-numbers.module.css'
import { MarkedLines } from './marked-lines.tsx'
import { FoundMarksContext, TextMarksContext } from './text-marks.ts'
import type { TextValue } from './text-value.ts'
import { useLineTops } from './use-line-tops.ts'

interface LineNumbersProps {
  text: TextValue
  /** Number of the text's first line: the file may have others before it. */
  firstLine: number
}

/** Drawn above and below what is in sight, in pixels, so that most scrolling draws nothing. */
const marginPx = 600

/** Stands beside the editor, in one frame with it. */
export function LineNumbers({ text, firstLine }: LineNumbersProps) {
  const gutter = useRef<HTMLDivElement>(null)
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null)
  useEffect(() => setArea(gutter.current?.parentElement?.querySelector('textarea') ?? null), [])
  const tops = useLineTops(text, area)
  const list = useRef<HTMLDivElement>(null)
  const markedList = useRef<HTMLDivElement>(null)
  const foundList = useRef<HTMLDivElement>(null)
  const marks = useContext(TextMarksContext)
  const found = useContext(FoundMarksContext)
  const [range, setRange] = useState({ from: 0, to: 0 })

  useLayoutEffect(() => {
    if (!area) return
    const follow = () => {
      const { scrollTop, clientHeight } = area
      for (const { current } of [list, markedList, foundList])
        if (current) current.style.transform = `translateY(${-scrollTop}px)`
      setRange(drawn => {
        const isDrawn =
          drawn.from <= lineAt(tops, scrollTop) && drawn.to >= lineAt(tops, scrollTop + clientHeight)
        if (isDrawn) return drawn
        return {
          from: lineAt(tops, scrollTop - marginPx),
          to: lineAt(tops, scrollTop + clientHeight + marginPx),
        }
      })
    }
    follow()
    area.addEventListener('scroll', follow, { passive: true })
    return () => area.removeEventListener('scroll', follow)
  }, [area, tops])

  const drawn = tops.slice(range.from, range.to)
  const numbered = drawn.map((top, index) => ({ top, line: range.from + index }))
  return (
    <>
      <div ref={gutter} className={styles.gutter} aria-hidden>
        <div ref={list} className={styles.numbers}>
          {numbered.map(({ top, line }) => (
            <span key={line} data-line-number data-mark={marks?.lines.get(line)?.kind} style={{ top }}>
              {firstLine + line}
            </span>
          ))}
        </div>
      </div>
      <MarkedLines marks={found} text={text} area={area} tops={tops} range={range} list={foundList} />
      <MarkedLines marks={marks} text={text} area={area} tops={tops} range={range} list={markedList} />
    </>
  )
}

/** How many lines begin above this place. */
function lineAt(tops: readonly number[], place: number): number {
  let low = 0
  let high = tops.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tops[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
