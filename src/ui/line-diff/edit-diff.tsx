// What edits would do to a text, line by line, marked in words. A long list is cut, and says so.
import type { TextEdit } from '../../article/text-edit.ts'
import styles from './edit-diff.module.css'
import { editedLines } from './edited-lines.ts'

const tags = { same: 'span', added: 'ins', removed: 'del' } as const
const mostLines = 100

interface EditDiffProps {
  text: string
  edits: readonly TextEdit[]
  label: string
}

export function EditDiff({ text, edits, label }: EditDiffProps) {
  const places = editedLines(text, edits)
  const rest = places.length - mostLines
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.edits} aria-label={label} tabIndex={0}>
      <ol>
        {places.slice(0, mostLines).map(({ line, parts }) => (
          <li key={line}>
            <b>Line {line}</b>
            <p>
              {parts.map((part, index) => {
                const Part = tags[part.kind]
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never move
                return <Part key={index}>{part.text}</Part>
              })}
            </p>
          </li>
        ))}
      </ol>
      {rest > 0 && <p>And {rest.toLocaleString('en')} more lines.</p>}
    </section>
  )
}
