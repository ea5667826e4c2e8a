// The differences of two texts, line by line.
import type { LinePart } from './compare-lines.ts'
import styles from './line-diff.module.css'

const tags = { same: 'span', added: 'ins', removed: 'del' } as const

export function LineDiff({ lines }: { lines: readonly LinePart[] }) {
  return (
    <pre className={styles.lines}>
      {lines.map(({ kind, text }, index) => {
        const Part = tags[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never move
        return <Part key={index}>{text}</Part>
      })}
    </pre>
  )
}
