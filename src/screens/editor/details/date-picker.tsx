// The browser's calendar beside a date that is typed: what is picked keeps the zone and the precision of the text.
import styles from './date-picker.module.css'
import { pickerType, pickerValue, withPicked } from './date-text.ts'

interface DatePickerProps {
  label: string
  /** As the file has it. */
  date: string
  onPick: (date: string) => void
}

export function DatePicker({ label, date, onPick }: DatePickerProps) {
  return (
    <input
      className={styles.picker}
      type={pickerType(date)}
      step={pickerType(date) === 'date' ? undefined : 1}
      aria-label={label}
      value={pickerValue(date)}
      onChange={event => onPick(withPicked(date, event.target.value))}
    />
  )
}
