// The date as the file has it, to type; and a calendar beside it.
import { useFormContext, useWatch } from 'react-hook-form'
import type { FormValues } from '../draft/form-values.ts'
import { DatePicker } from './date-picker.tsx'
import { zoneOf } from './date-text.ts'
import styles from './field.module.css'
import { Field } from './field.tsx'

export function DateField() {
  const { register, setValue } = useFormContext<FormValues>()
  const date = useWatch<FormValues, 'date'>({ name: 'date' })
  return (
    <Field name="date" aside={<span className={styles.quiet}>{zoneOf(date)}</span>}>
      {input => (
        <div className={styles.withPicker}>
          <input
            {...input}
            {...register('date')}
            className={styles.input}
            type="text"
            placeholder="2025-03-23T21:02:55Z"
            autoComplete="off"
          />
          <DatePicker
            label="Pick the date"
            date={date}
            onPick={next => setValue('date', next, { shouldValidate: true })}
          />
        </div>
      )}
    </Field>
  )
}
