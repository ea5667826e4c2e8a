// Where the caret of the text is, and what is selected. It follows once typing rests.
import { useEffect, useState } from 'react'
import { countCharacters } from '../../../../article/count-characters.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'

const restMs = 120

export interface Caret {
  /** Both from 1; columns as people count characters. */
  line: number
  column: number
  selected: string
}

const start: Caret = { line: 1, column: 1, selected: '' }

/** Each text has its own caret; it begins at the start. */
export function useCaret(text: TextValue): Caret {
  const [caret, setCaret] = useState({ text, ...start })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      const area = document.activeElement
      if (!(area instanceof HTMLTextAreaElement) || !area.closest('[data-area="text"]')) return
      setCaret({ text, ...caretOf(area) })
    }
    const plan = () => {
      clearTimeout(timer)
      timer = setTimeout(follow, restMs)
    }
    document.addEventListener('selectionchange', plan)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', plan)
    }
  }, [text])
  return caret.text === text ? caret : start
}

function caretOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Caret {
  const before = value.slice(0, selectionStart)
  return {
    line: before.split('\n').length,
    column: countCharacters(before.slice(before.lastIndexOf('\n') + 1)) + 1,
    selected: value.slice(selectionStart, selectionEnd),
  }
}
