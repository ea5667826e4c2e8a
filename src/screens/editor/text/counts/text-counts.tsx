// Words, minutes, and where the caret is; on demand all that is counted, of the text and of what is selected. All of it
// follows once typing rests.
import { Popover } from '@mantine/core'
import { useMemo } from 'react'
import { countCharacters } from '../../../../article/count-characters.ts'
import { countWords } from '../../../../article/count-words.ts'
import { readingMinutes } from '../../../../article/reading-minutes.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import { useRestedText } from '../../../../ui/markdown-editor/use-rested-text.ts'
import styles from './text-counts.module.css'
import { useCaret } from './use-caret.ts'

const restMs = 300

interface TextCountsProps {
  text: TextValue
  /** Number of the text's first line. */
  firstLine: number
  /** False where nothing is written, so that there is no caret. */
  hasCaret: boolean
}

export function TextCounts({ text, firstLine, hasCaret }: TextCountsProps) {
  const whole = useRestedText(text, restMs)
  const words = useMemo(() => countWords(whole), [whole])
  const { line, column, selected } = useCaret(text)
  const part = hasCaret && selected !== '' ? selected : null
  return (
    <Popover position="bottom-end" shadow="md" trapFocus={false}>
      <Popover.Target>
        <button type="button" className={styles.counts}>
          {part !== null && `${count(countWords(part))} of `}
          {count(words)} {words === 1 ? 'word' : 'words'} · {readingMinutes(words)} min
          {hasCaret && (
            <span className={styles.caret}>
              {' '}
              · Ln {firstLine + line - 1}, Col {column}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Counts">
        <CountTable text={whole} part={part} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Drawn while it is shown, so that nothing is counted for nobody. */
function CountTable({ text, part }: { text: string; part: string | null }) {
  const rows = useMemo(() => [text, ...(part === null ? [] : [part])].map(countsOf), [text, part])
  const names = ['Words', 'Characters', 'Without blanks', 'Reading time'] as const
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">Text</th>
          {part !== null && <th scope="col">Selection</th>}
        </tr>
      </thead>
      <tbody>
        {names.map((name, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {rows.map((counts, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text, and the selection
              <td key={column}>{counts[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function countsOf(text: string): string[] {
  const words = countWords(text)
  return [
    count(words),
    count(countCharacters(text)),
    count(countCharacters(text.replace(/\s/g, ''))),
    `${readingMinutes(words)} min`,
  ]
}

function count(number: number): string {
  return number.toLocaleString('en')
}
