// A native checkbox in our look; `mixed` shows that only some are chosen.
import styles from './checkbox.module.css'

interface CheckboxProps {
  label: string
  checked: boolean
  mixed?: boolean
  tabIndex?: number
  onChange: (event: { checked: boolean; shiftKey: boolean }) => void
}

export function Checkbox({ label, checked, mixed = false, tabIndex, onChange }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      className={styles.checkbox}
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      ref={element => {
        if (element) element.indeterminate = mixed
      }}
      onChange={event => {
        const { nativeEvent } = event
        onChange({
          checked: event.target.checked,
          shiftKey: 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true,
        })
      }}
    />
  )
}
