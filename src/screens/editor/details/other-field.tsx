// One key outside the schema, in an input for the kind of value that it has.
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useController, useFormContext, useFormState } from 'react-hook-form'
import { TagsInput } from '../../../ui/tags-input.tsx'
import { FieldFindings, useFieldFindings } from '../checks/field-findings.tsx'
import type { FormValues, OtherValue } from '../draft/form-values.ts'
import { DatePicker } from './date-picker.tsx'
import { pickerValue, zoneOf } from './date-text.ts'
import { useDetails } from './details-context.ts'
import { errorText } from './error-text.ts'
import styles from './field.module.css'
import { OnlyInSource } from './only-in-source.tsx'

interface OtherFieldProps {
  other: OtherValue
  index: number
  onRemove: () => void
}

export function OtherField({ other: { key, kind, value }, index, onRemove }: OtherFieldProps) {
  const id = useId()
  const { article } = useDetails()
  const { errors } = useFormState<FormValues>({ name: `other.${index}.value` })
  const message = errorText(errors.other?.[index])
  const findings = useFieldFindings(key)
  if (kind === 'source') return <OnlyInSource label={key} value={value} isFault={false} />
  // By what the file has, so that the input does not change under the hands of whoever types.
  const isDate = kind === 'text' && pickerValue(String(article.data[key])) !== ''
  return (
    <div className={styles.field} data-other={key}>
      <div className={styles.head}>
        <label htmlFor={id}>{key}</label>
        <span className={styles.beside}>
          {isDate && <span className={styles.quiet}>{zoneOf(String(value))}</span>}
          <button type="button" className={styles.remove} aria-label={`Remove ${key}`} onClick={onRemove}>
            <IconX size={13} stroke={1.75} aria-hidden />
          </button>
        </span>
      </div>
      <OtherInput
        id={id}
        name={key}
        kind={isDate ? 'date' : kind}
        index={index}
        isInvalid={message !== ''}
        isSaid={message !== '' || findings.length > 0}
      />
      <div id={`${id}-said`}>
        {message && <p className={styles.error}>{message}</p>}
        <FieldFindings findings={findings} />
      </div>
    </div>
  )
}

interface OtherInputProps {
  id: string
  name: string
  kind: Exclude<OtherValue['kind'], 'source'> | 'date'
  index: number
  isInvalid: boolean
  /** Something stands below it. */
  isSaid: boolean
}

function OtherInput({ id, name, kind, index, isInvalid, isSaid }: OtherInputProps) {
  const { register } = useFormContext<FormValues>()
  const input = { id, 'aria-invalid': isInvalid, 'aria-describedby': isSaid ? `${id}-said` : undefined }
  if (kind === 'list') return <OtherList id={id} index={index} />
  if (kind === 'flag') return <input {...input} type="checkbox" {...register(`other.${index}.value`)} />
  const text = (
    <input
      {...input}
      {...register(`other.${index}.value`)}
      className={styles.input}
      type="text"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
    />
  )
  if (kind !== 'date') return text
  return (
    <div className={styles.withPicker}>
      {text}
      <OtherPicker name={name} index={index} />
    </div>
  )
}

function OtherPicker({ name, index }: { name: string; index: number }) {
  const { field } = useController<FormValues, `other.${number}.value`>({ name: `other.${index}.value` })
  return <DatePicker label={`Pick ${name}`} date={String(field.value)} onPick={field.onChange} />
}

function OtherList({ id, index }: { id: string; index: number }) {
  const { field } = useController<FormValues, `other.${number}.value`>({ name: `other.${index}.value` })
  const value = Array.isArray(field.value) ? field.value : []
  return <TagsInput id={id} ref={field.ref} value={value} onChange={field.onChange} noun="value" />
}
