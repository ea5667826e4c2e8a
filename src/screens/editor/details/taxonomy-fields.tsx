// Where the article belongs: its category, the levels of it, and its keywords.
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { SuggestInput } from '../../../ui/suggest-input.tsx'
import { TagsInput } from '../../../ui/tags-input.tsx'
import type { FormValues } from '../draft/form-values.ts'
import { CategoryLevels } from './category-levels.tsx'
import formStyles from './details-form.module.css'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { useSuggestions } from './use-suggestions.ts'

export function TaxonomyFields() {
  return (
    <section aria-label="Taxonomy">
      <h2 className={formStyles.heading}>Taxonomy</h2>
      <CategoryField />
      <CategoryLevels />
      <KeywordsField />
    </section>
  )
}

function CategoryField() {
  const { field } = useController<FormValues, 'category'>({ name: 'category' })
  const { suggestions, onFocus } = useSuggestions('category', field.value)
  return (
    <Field name="category">
      {input => (
        <SuggestInput
          {...input}
          ref={field.ref}
          className={styles.input}
          value={field.value}
          suggestions={suggestions}
          onChange={field.onChange}
          onFocus={onFocus}
          onBlur={field.onBlur}
        />
      )}
    </Field>
  )
}

function KeywordsField() {
  const { field } = useController<FormValues, 'keywords'>({ name: 'keywords' })
  const [typed, setTyped] = useState('')
  const { suggestions, onFocus } = useSuggestions('keyword', typed, field.value)
  return (
    <Field name="keywords">
      {input => (
        <TagsInput
          {...input}
          ref={field.ref}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          onFocus={onFocus}
          onType={setTyped}
          suggestions={suggestions}
          noun="keyword"
        />
      )}
    </Field>
  )
}
