// Where the article belongs: its category, the levels of it, and its keywords.
import { useController } from 'react-hook-form'
import { TagsInput } from '../../../ui/tags-input.tsx'
import type { FormValues } from '../draft/form-values.ts'
import { CategoryLevels } from './category-levels.tsx'
import formStyles from './details-form.module.css'
import { Field } from './field.tsx'
import { TextField } from './text-field.tsx'

export function TaxonomyFields() {
  const { field } = useController<FormValues, 'keywords'>({ name: 'keywords' })
  return (
    <section aria-label="Taxonomy">
      <h2 className={formStyles.heading}>Taxonomy</h2>
      <TextField name="category" label="Category" />
      <CategoryLevels />
      <Field name="keywords" label="Keywords">
        {input => (
          <TagsInput
            {...input}
            ref={field.ref}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            noun="keyword"
          />
        )}
      </Field>
    </section>
  )
}
