// One field of the form: label, what stands beside it, the input, and what is wrong with it.
// A value that the form cannot hold is shown here, and edited in the source.
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { get, useFormState } from 'react-hook-form'
import type { FieldName } from '../../../article/article-schema.ts'
import { fieldLabels } from '../../../article/field-labels.ts'
import { FieldFindings, useFieldFindings } from '../checks/field-findings.tsx'
import { type FormValues, fitsForm } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import { errorText } from './error-text.ts'
import styles from './field.module.css'
import { OnlyInSource } from './only-in-source.tsx'

export interface InputProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

interface FieldProps {
  name: FieldName
  /** A meter or a button, at the right of the label. */
  aside?: ReactNode
  /** Worth a look, and no error. */
  note?: ReactNode
  /** The rule of the checks that says the same. */
  noteRule?: string | undefined
  children: (input: InputProps) => ReactNode
}

export function Field({ name, aside, note, noteRule, children }: FieldProps) {
  const id = useId()
  const label = fieldLabels[name]
  const { article } = useDetails()
  const { errors } = useFormState<FormValues>({ name })
  const value = article.data[name]
  const message = errorText(get(errors, name))
  const findings = useFieldFindings(name, [
    ...(noteRule ? [noteRule] : []),
    ...(message ? ['required-field'] : []),
  ])
  if (!fitsForm(name, value)) return <OnlyInSource label={label} value={value} />
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': message || note || findings.length > 0 ? `${id}-said` : undefined,
        'aria-invalid': message !== '',
      })}
      <div id={`${id}-said`}>
        {message && <p className={styles.error}>{message}</p>}
        {note && (
          <p className={styles.note}>
            <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
            {note}
          </p>
        )}
        <FieldFindings findings={findings} />
      </div>
    </div>
  )
}
