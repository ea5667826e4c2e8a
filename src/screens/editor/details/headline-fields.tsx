// What stands over the article here, in search results and in addresses.
import { useFormContext, useWatch } from 'react-hook-form'
import { slugOf } from '../../../article/new-article.ts'
import { descriptionSizePx, titleSizePx } from '../../../article/text-width.ts'
import type { FormValues } from '../draft/form-values.ts'
import styles from './details-form.module.css'
import fieldStyles from './field.module.css'
import { TextField } from './text-field.tsx'
import { useSearchLimits } from './use-search-limits.ts'

export function HeadlineFields() {
  const [title, slug, excerpt, description] = useWatch<
    FormValues,
    readonly ['title', 'slug', 'excerpt', 'metaDescription']
  >({ name: ['title', 'slug', 'excerpt', 'metaDescription'] })
  const { setValue } = useFormContext<FormValues>()
  const { titleMostPx, descriptionMostPx } = useSearchLimits()
  const isSame = excerpt !== '' && excerpt.trim() === description.trim()
  const proposed = slugOf(title)
  return (
    <section aria-label="Headline">
      <h2 className={styles.heading}>Headline</h2>
      <TextField name="title" label="Title" limit={60} width={{ sizePx: titleSizePx, mostPx: titleMostPx }} />
      <TextField
        name="slug"
        label="Slug"
        aside={
          title.trim() !== '' &&
          proposed !== slug && (
            <button
              type="button"
              className={fieldStyles.link}
              onClick={() => setValue('slug', proposed, { shouldValidate: true })}
            >
              From title
            </button>
          )
        }
      />
      <TextField
        name="excerpt"
        label="Excerpt"
        limit={140}
        isMultiline
        note={isSame && 'Same words as the search description'}
        noteRule="excerpt-repeats-description"
      />
      <TextField
        name="metaDescription"
        label="Search description"
        limit={160}
        width={{ sizePx: descriptionSizePx, mostPx: descriptionMostPx }}
        isMultiline
      />
    </section>
  )
}
