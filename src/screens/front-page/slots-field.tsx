// How many slots a section has. What is typed stays as it is until the field is left, or Enter takes it.
import { useState } from 'react'
import { mostSlots } from '../../storage/front-page.ts'
import styles from './slots-field.module.css'

interface SlotsFieldProps {
  label: string
  slots: number
  onChange: (slots: number) => void
}

export function SlotsField({ label, slots, onChange }: SlotsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label className={styles.slots}>
      Slots
      <input
        type="number"
        aria-label={label}
        min={1}
        max={mostSlots}
        value={typed ?? slots}
        onChange={event => {
          const { value } = event.target
          setTyped(value)
          const number = Number(value)
          if (Number.isInteger(number) && number >= 1 && number <= mostSlots) onChange(number)
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={event => {
          if (event.key === 'Enter' || event.key === 'Escape') setTyped(null)
        }}
      />
    </label>
  )
}
