// The views of the text: as Markdown, beside its preview, as read, against an earlier version, or the whole file.
import styles from './mode-switch.module.css'

export type Mode = 'write' | 'split' | 'read' | 'changes' | 'source'

export const modes: readonly [Mode, string][] = [
  ['write', 'Write'],
  ['split', 'Split'],
  ['read', 'Read'],
  ['changes', 'Changes'],
  ['source', 'Source'],
]

export function ModeSwitch({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  return (
    <fieldset className={styles.modes} aria-label="View">
      {modes.map(([name, label]) => (
        <button
          key={name}
          type="button"
          data-mode={name}
          aria-pressed={mode === name}
          onClick={() => name !== mode && onChange(name)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
