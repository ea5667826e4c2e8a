// Every other key of the file: plain values to edit, the rest to see.

import { useId } from 'react'
import { useController, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { TagsInput } from '../../../ui/tags-input.tsx'
import { FieldFindings, useFieldFindings } from '../checks/field-findings.tsx'
import type { FormValues, OtherValue } from '../draft/form-values.ts'
import formStyles from './details-form.module.css'
import { errorText } from './error-text.ts'
import styles from './field.module.css'
import { OnlyInSource } from './only-in-source.tsx'

export function OtherFields() {
  const others = useWatch<FormValues, 'other'>({ name: 'other' })
  if (others.length === 0) return null
  return (
    <section aria-label="Other fields">
      <h2 className={formStyles.heading}>Other fields</h2>
      {others.map((other, index) => (
        <OtherField key={other.key} other={other} index={index} />
      ))}
    </section>
  )
}

function OtherField({ other: { key, kind, value }, index }: { other: OtherValue; index: number }) {
  const id = useId()
  const { errors } = useFormState<FormValues>({ name: `other.${index}.value` })
  const message = errorText(errors.other?.[index])
  const findings = useFieldFindings(key)
  if (kind === 'source') return <OnlyInSource label={key} value={value} isFault={false} />
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{key}</label>
      </div>
      <OtherInput
        id={id}
        kind={kind}
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
  kind: Exclude<OtherValue['kind'], 'source'>
  index: number
  isInvalid: boolean
  /** Something stands below it. */
  isSaid: boolean
}

function OtherInput({ id, kind, index, isInvalid, isSaid }: OtherInputProps) {
  const { register } = useFormContext<FormValues>()
  const input = { id, 'aria-invalid': isInvalid, 'aria-describedby': isSaid ? `${id}-said` : undefined }
  if (kind === 'list') return <OtherList id={id} index={index} />
  if (kind === 'flag') return <input {...input} type="checkbox" {...register(`other.${index}.value`)} />
  return (
    <input
      {...input}
      {...register(`other.${index}.value`)}
      className={styles.input}
      type="text"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
    />
  )
}

function OtherList({ id, index }: { id: string; index: number }) {
  const { field } = useController<FormValues, `other.${number}.value`>({ name: `other.${index}.value` })
  const value = Array.isArray(field.value) ? field.value : []
  return <TagsInput id={id} ref={field.ref} value={value} onChange={field.onChange} noun="value" />
}
