// Two texts line by line: what was removed, what was added, and a little of what is the same around it.
import { diffLines } from 'diff'

export interface LinePart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Lines around a difference that are shown with it. */
const contextLines = 2
/** A diff of two long and wholly different texts would stand still; past this it is one block against the other. */
const maxEdits = 4000

/** [] when both are the same. */
export function compareLines(before: string, after: string): LinePart[] {
  const changes = diffLines(before, after, { maxEditLength: maxEdits })
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  const parts = changes.map(
    ({ added, removed, value }): LinePart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  if (parts.every(({ kind }) => kind === 'same')) return []
  return parts.map((part, index) =>
    part.kind === 'same' ? { ...part, text: shortened(part.text, index, parts.length) } : part,
  )
}

function shortened(text: string, index: number, count: number): string {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length <= contextLines * 2 + 1) return text
  const before = index === 0 ? [] : lines.slice(0, contextLines)
  const after = index === count - 1 ? [] : lines.slice(-contextLines)
  return `${[...before, '⋯', ...after].join('\n')}\n`
}
