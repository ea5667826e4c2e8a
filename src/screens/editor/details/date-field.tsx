// The date as the file has it, to type; and the browser's picker, which keeps zone and precision.
import { useFormContext, useWatch } from 'react-hook-form'
import type { FormValues } from '../draft/form-values.ts'
import styles from './date-field.module.css'
import { pickerType, pickerValue, withPicked, zoneOf } from './date-text.ts'
import fieldStyles from './field.module.css'
import { Field } from './field.tsx'

export function DateField() {
  const { register, setValue } = useFormContext<FormValues>()
  const date = useWatch<FormValues, 'date'>({ name: 'date' })
  return (
    <Field name="date" aside={<span className={styles.zone}>{zoneOf(date)}</span>}>
      {input => (
        <div className={styles.row}>
          <input
            {...input}
            {...register('date')}
            className={fieldStyles.input}
            type="text"
            placeholder="2025-03-23T21:02:55Z"
            autoComplete="off"
          />
          <input
            className={styles.picker}
            type={pickerType(date)}
            step={1}
            aria-label="Pick the date"
            value={pickerValue(date)}
            onChange={event =>
              setValue('date', withPicked(date, event.target.value), { shouldValidate: true })
            }
          />
        </div>
      )}
    </Field>
  )
}
