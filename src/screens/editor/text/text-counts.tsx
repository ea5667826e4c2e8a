// Words, minutes, and where the caret is. All of it follows once typing rests.
import { useEffect, useState } from 'react'
import { countWords } from '../../../article/count-words.ts'
import { readingMinutes } from '../../../article/reading-minutes.ts'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'
import styles from './text-counts.module.css'

const restMs = 300
const caretRestMs = 120

interface TextCountsProps {
  text: TextValue
  /** Number of the text's first line. */
  firstLine: number
  /** False where nothing is written, so that there is no caret. */
  hasCaret: boolean
}

export function TextCounts({ text, firstLine, hasCaret }: TextCountsProps) {
  const words = countWords(useRestedText(text, restMs))
  const { line, column } = useCaret(text)
  return (
    <span className={styles.counts}>
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'} · {readingMinutes(words)} min
      {hasCaret && (
        <span className={styles.caret}>
          {' '}
          · Ln {firstLine + line - 1}, Col {column}
        </span>
      )}
    </span>
  )
}

interface Caret {
  line: number
  column: number
}

const start: Caret = { line: 1, column: 1 }

/** Each text has its own caret; it begins at the start. */
function useCaret(text: TextValue): Caret {
  const [caret, setCaret] = useState({ text, ...start })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      const area = document.activeElement
      if (!(area instanceof HTMLTextAreaElement) || !area.closest('[data-area="text"]')) return
      const before = area.value.slice(0, area.selectionStart)
      const lineStart = before.lastIndexOf('\n') + 1
      setCaret({ text, line: before.split('\n').length, column: before.length - lineStart + 1 })
    }
    const plan = () => {
      clearTimeout(timer)
      timer = setTimeout(follow, caretRestMs)
    }
    document.addEventListener('selectionchange', plan)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', plan)
    }
  }, [text])
  return caret.text === text ? caret : start
}
