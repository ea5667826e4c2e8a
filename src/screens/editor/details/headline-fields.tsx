// What stands over the article here, in search results and in addresses.
import { useWatch } from 'react-hook-form'
import { descriptionSizePx, titleSizePx } from '../../../article/text-width.ts'
import type { FormValues } from '../draft/form-values.ts'
import styles from './details-form.module.css'
import { SlugField } from './slug-field.tsx'
import { TextField } from './text-field.tsx'
import { useSearchLimits } from './use-search-limits.ts'

export function HeadlineFields() {
  const [excerpt, description] = useWatch<FormValues, readonly ['excerpt', 'metaDescription']>({
    name: ['excerpt', 'metaDescription'],
  })
  const { titleMost, excerptMost, descriptionMost, titleMostPx, descriptionMostPx } = useSearchLimits()
  const isSame = excerpt !== '' && excerpt.trim() === description.trim()
  return (
    <section aria-label="Headline">
      <h2 className={styles.heading}>Headline</h2>
      <TextField name="title" limit={titleMost} width={{ sizePx: titleSizePx, mostPx: titleMostPx }} />
      <SlugField />
      <TextField
        name="excerpt"
        limit={excerptMost}
        isMultiline
        note={isSame && 'Same words as the search description'}
        noteRule="excerpt-repeats-description"
      />
      <TextField
        name="metaDescription"
        limit={descriptionMost}
        width={{ sizePx: descriptionSizePx, mostPx: descriptionMostPx }}
        isMultiline
      />
    </section>
  )
}
