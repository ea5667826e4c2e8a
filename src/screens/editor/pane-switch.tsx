// On a narrow window text and details take turns.
import styles from './pane-switch.module.css'

type Pane = 'text' | 'details'

const panes: readonly [Pane, string][] = [
  ['text', 'Text'],
  ['details', 'Details'],
]

export function PaneSwitch({ pane, onChange }: { pane: Pane; onChange: (pane: Pane) => void }) {
  return (
    <nav className={styles.switch} aria-label="Parts of the editor">
      {panes.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={pane === name} onClick={() => onChange(name)}>
          {label}
        </button>
      ))}
    </nav>
  )
}
