// A new key of the front matter: its name, and what kind of value it will have. The value is written in its own input.

import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { editFields } from '../../../article/edit-fields.ts'
import { isSchemaKey } from '../../../article/other-text/other-ranges.ts'
import { isComposing } from '../../../ui/is-composing.ts'
import type { FormValues } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import styles from './field.module.css'
import formStyles from './new-field-form.module.css'
import type { SourceStep } from './use-source-step.ts'

/** What stands there first. */
const firstValues = {
  Text: () => '',
  Number: () => 0,
  'Yes or no': () => false,
  Date: () => new Date().toISOString().slice(0, 10),
  List: () => [],
} as const
type Kind = keyof typeof firstValues
const kinds = Object.keys(firstValues) as Kind[]

export function NewFieldForm({ step, onClose }: { step: SourceStep; onClose: () => void }) {
  const id = useId()
  const { data } = useDetails().article
  const { setFocus, getValues } = useFormContext<FormValues>()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('Text')
  const [problem, setProblem] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const key = name.trim()
    const fault =
      faultOf(key, data) ||
      step.make(`“${key}” is added.`, source => editFields(source, { [key]: firstValues[kind]() }))
    setProblem(fault)
    if (fault) return
    onClose()
    requestAnimationFrame(() => {
      const index = getValues('other').findIndex(other => other.key === key)
      if (index >= 0) setFocus(`other.${index}.value`)
    })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form within the form is not allowed
    <div role="group" aria-label="New field" className={formStyles.form}>
      <div className={formStyles.row}>
        <input
          className={styles.input}
          type="text"
          aria-label="Name of the field"
          aria-invalid={problem !== ''}
          aria-describedby={problem ? id : undefined}
          placeholder="Name"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
          autoFocus
          value={name}
          onChange={event => {
            setName(event.target.value)
            setProblem('')
          }}
          onKeyDown={event => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'Enter') add(event)
            if (event.key === 'Escape') onClose()
          }}
        />
        <select
          className={styles.input}
          aria-label="Kind of value"
          value={kind}
          onChange={event => setKind(kinds.find(each => each === event.target.value) ?? 'Text')}
        >
          {kinds.map(each => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      {problem && (
        <p id={id} className={styles.error} role="alert">
          {problem}
        </p>
      )}
      <div className={formStyles.actions}>
        <Button size="compact-xs" variant="filled" onClick={add}>
          Add
        </Button>
        <Button size="compact-xs" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function faultOf(key: string, data: Readonly<Record<string, unknown>>): string {
  if (key === '') return 'Give the field a name.'
  if (isSchemaKey(key)) return `“${key}” has a place of its own in the form above.`
  return Object.hasOwn(data, key) ? `There is a field “${key}” already.` : ''
}
