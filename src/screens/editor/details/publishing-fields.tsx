// When and how far: date, status, reading time.
import { useFormContext, useWatch } from 'react-hook-form'
import { countWords } from '../../../article/count-words.ts'
import { readingMinutes } from '../../../article/reading-minutes.ts'
import { canChangeStatus, isStatus, statuses, statusLabel, statusLabels } from '../../../article/status.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'
import type { FormValues } from '../draft/form-values.ts'
import { DateField } from './date-field.tsx'
import { useDetails } from './details-context.ts'
import formStyles from './details-form.module.css'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { TextField } from './text-field.tsx'

const restMs = 500

export function PublishingFields() {
  return (
    <section aria-label="Publishing">
      <h2 className={formStyles.heading}>Publishing</h2>
      <DateField />
      <StatusField />
      <ReadingTimeField />
    </section>
  )
}

function StatusField() {
  const { register } = useFormContext<FormValues>()
  const status = useWatch<FormValues, 'status'>({ name: 'status' })
  return (
    <Field name="status">
      {input => (
        // Without a value of its own the form may take the browser's first choice for an edit.
        <select {...input} {...register('status')} defaultValue={status} className={styles.input}>
          {!isStatus(status) && <option value={status}>{statusLabel(status)}</option>}
          {statuses.map(next => (
            <option key={next} value={next} disabled={!canChangeStatus(status, next)}>
              {statusLabels[next]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function ReadingTimeField() {
  const { body } = useDetails()
  const { setValue } = useFormContext<FormValues>()
  const minutes = useWatch<FormValues, 'readingTime'>({ name: 'readingTime' })
  const computed = readingMinutes(countWords(useRestedText(body, restMs)))
  return (
    <TextField
      name="readingTime"
      inputMode="decimal"
      aside={
        Number(minutes) === computed ? (
          <span>minutes</span>
        ) : (
          <button
            type="button"
            className={styles.link}
            onClick={() => setValue('readingTime', String(computed), { shouldValidate: true })}
          >
            {computed} min computed: set
          </button>
        )
      }
    />
  )
}
