// Asks for one kind of change. What is typed is checked before any article is read.

import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldNames } from '../../article/article-schema.ts'
import { type BulkChange, checkBulkChange } from '../../article/bulk-change.ts'
import { fieldLabels } from '../../article/field-labels.ts'
import { isGalleyError } from '../../article/galley-error.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import type { ChangeForm } from '../data/bulk-context.tsx'
import styles from './bulk-dialog.module.css'
import { readChange } from './read-change.ts'

export const formTitles: Record<ChangeForm, string> = {
  category: 'Set the category',
  'add-keyword': 'Add a keyword',
  'rename-keyword': 'Replace a keyword',
  'remove-keyword': 'Remove a keyword',
  field: 'Set a field',
  'replace-text': 'Find and replace',
}

interface ChangeFormProps {
  form: ChangeForm
  onChoose: (change: BulkChange) => void
  onCancel: () => void
}

export function ChangeFormView({ form, onChoose, onCancel }: ChangeFormProps) {
  const [problem, setProblem] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    try {
      const change = readChange(form, new FormData(event.currentTarget))
      checkBulkChange(change)
      onChoose(change)
    } catch (error) {
      if (!isGalleyError(error)) throw error
      setProblem(error.message)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Inputs form={form} />
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <DialogActions>
        <Button type="submit" variant="filled">
          Preview
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </DialogActions>
    </form>
  )
}

function Inputs({ form }: { form: ChangeForm }) {
  switch (form) {
    case 'category':
      return <TextInput name="value" label="Category" data-autofocus />
    case 'add-keyword':
    case 'remove-keyword':
      return <TextInput name="name" label="Keyword" data-autofocus />
    case 'rename-keyword':
      return (
        <>
          <TextInput name="name" label="Keyword" data-autofocus />
          <TextInput name="to" label="Replace by" />
        </>
      )
    case 'field':
      return <FieldInputs />
    case 'replace-text':
      return <ReplaceInputs />
  }
}

function FieldInputs() {
  return (
    <>
      <TextInput name="field" label="Field" list="field-names" autoComplete="off" data-autofocus />
      <datalist id="field-names">
        {fieldNames.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextInput
        name="value"
        label="Value"
        description="Empty removes the field. Lists in square brackets: [&quot;one&quot;, &quot;two&quot;]"
      />
    </>
  )
}

const searchedFields = [
  'title',
  'excerpt',
  'metaDescription',
  'imageAlt',
  'imageCredit',
  'keywords',
  'socialShare',
] as const

function ReplaceInputs() {
  return (
    <>
      <TextInput name="find" label="Find" autoComplete="off" data-autofocus />
      <TextInput name="replacement" label="Replace by" autoComplete="off" />
      <div className={styles.options}>
        <Checkbox name="matchCase" label="Match case" size="xs" />
        <Checkbox name="wholeWord" label="Whole words" size="xs" />
        <Checkbox name="isPattern" label="Regular expression" size="xs" />
      </div>
      <fieldset className={styles.places}>
        <legend>Look in</legend>
        <Checkbox name="inBody" label="Text" size="xs" defaultChecked />
        {searchedFields.map(field => (
          <Checkbox key={field} name="fields" value={field} label={fieldLabels[field]} size="xs" />
        ))}
        <TextInput
          className={styles.otherFields}
          name="otherFields"
          label="Other fields"
          description="As they are named in the files, with commas between them"
          autoComplete="off"
        />
      </fieldset>
    </>
  )
}
