// The field of one option: a number with its unit, or a list of names as tags.

import { useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { isComposing } from '../../ui/is-composing.ts'
import { TagsInput } from '../../ui/tags-input.tsx'
import type { OptionField, OptionValues } from './option-fields.ts'
import styles from './option-input.module.css'

interface OptionInputProps {
  name: string
  field: OptionField
  /** What it usually is, when it is something else now. */
  usual: unknown
  isReadOnly: boolean
  /** After a change that is complete in itself. */
  onTaken: () => void
}

export function OptionInput({ name, field, usual, isReadOnly, onTaken }: OptionInputProps) {
  const id = useId()
  const { register, formState } = useFormContext<OptionValues>()
  const error = formState.errors[name]?.message
  const described = { 'aria-describedby': `${id}-said`, 'aria-invalid': error !== undefined }
  return (
    <div className={styles.option} data-wide={field.kind === 'names' || undefined}>
      <label htmlFor={id}>{field.label}</label>
      {field.kind === 'names' ? (
        <fieldset disabled={isReadOnly} aria-label={field.label} className={styles.names}>
          <NamesInput id={id} name={name} noun={field.noun} onTaken={onTaken} {...described} />
        </fieldset>
      ) : (
        <span className={styles.number}>
          <input
            id={id}
            type="number"
            min={0}
            step={field.kind === 'percent' ? 'any' : 1}
            disabled={isReadOnly}
            {...described}
            {...register(name, { valueAsNumber: true })}
            onKeyDown={event => {
              if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
              event.preventDefault()
              onTaken()
            }}
          />
          {field.unit}
        </span>
      )}
      <p id={`${id}-said`} className={styles.said}>
        {typeof error === 'string' && <span className={styles.error}>{error} </span>}
        {field.hint} {usualText(usual)}
      </p>
    </div>
  )
}

interface NamesInputProps {
  id: string
  name: string
  noun: string
  onTaken: () => void
  'aria-describedby': string
  'aria-invalid': boolean
}

function NamesInput({ name, onTaken, ...input }: NamesInputProps) {
  const { field } = useController<OptionValues>({ name })
  const value = Array.isArray(field.value) ? field.value.map(String) : []
  return (
    <TagsInput
      {...input}
      ref={field.ref}
      value={value}
      onChange={names => {
        field.onChange(names)
        onTaken()
      }}
    />
  )
}

function usualText(usual: unknown): string {
  if (usual === undefined || (Array.isArray(usual) && usual.length === 0)) return ''
  return `As it comes: ${Array.isArray(usual) ? usual.join(', ') : String(usual)}.`
}
