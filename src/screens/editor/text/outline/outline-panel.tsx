// The headings of the text beside it: where one is, and the way to the others. It follows once typing rests.
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { headingAt, type OutlineHeading, outlineOf } from '../../../../article/outline.ts'
import { splitSource } from '../../../../article/split-source.ts'
import { isComposing } from '../../../../ui/is-composing.ts'
import { selectPlace } from '../../../../ui/markdown-editor/select-place.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import { useRestedText } from '../../../../ui/markdown-editor/use-rested-text.ts'
import { useCaret } from '../counts/use-caret.ts'
import styles from './outline-panel.module.css'

const restMs = 300

interface OutlinePanelProps {
  text: TextValue
  /** The text is the whole file. */
  isSource: boolean
  /** The text is drawn and not written. */
  isReading: boolean
  section: RefObject<HTMLElement | null>
  onClose: () => void
}

export function OutlinePanel({ text, isSource, isReading, section, onClose }: OutlinePanelProps) {
  const rested = useRestedText(text, restMs)
  const headings = useMemo(
    () => outlineOf(rested, isSource ? splitSource(rested).body.from : 0),
    [rested, isSource],
  )
  const { line } = useCaret(text)
  const [shown, setShown] = useState(-1)
  const present = isReading ? shown : headingAt(headings, line - 1)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const buttons = panel.current?.querySelectorAll('button')
    const current = panel.current?.querySelector<HTMLElement>('[aria-current]')
    ;(current ?? buttons?.[0] ?? panel.current)?.focus()
  }, [])

  const go = (heading: OutlineHeading, index: number) => {
    setShown(index)
    const area = isReading ? null : section.current?.querySelector('textarea')
    if (area) selectPlace(area, heading.from, heading.to)
    // Also beside the text, which may have had the heading in sight already, and not scrolled.
    showInPreview(section.current, heading.line)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') onClose()
    else if (next !== undefined) buttons[next]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const top = Math.min(...headings.map(({ level }) => level))
  return (
    <nav ref={panel} className={styles.panel} aria-label="Outline" tabIndex={-1} onKeyDown={press}>
      {headings.length === 0 ? (
        <p className={styles.empty}>There are no headings yet. A line that begins with ## is one.</p>
      ) : (
        <ul>
          {headings.map((heading, index) => (
            <li key={heading.from}>
              <button
                type="button"
                dir="auto"
                style={{ paddingInlineStart: `${12 + (heading.level - top) * 14}px` }}
                aria-current={index === present ? 'location' : undefined}
                onClick={() => go(heading, index)}
              >
                {heading.title || 'Empty heading'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function showInPreview(section: HTMLElement | null, line: number): void {
  const blocks = [...(section?.querySelectorAll<HTMLElement>('[data-scroll="read"] [data-line]') ?? [])]
  blocks.findLast(({ dataset }) => Number(dataset.line) <= line)?.scrollIntoView({ block: 'start' })
}
