// The slug: from the title on demand, and whether another article has it.
import { Link } from '@tanstack/react-router'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { slugOf } from '../../../article/new-article.ts'
import type { FormValues } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import styles from './field.module.css'
import { TextField } from './text-field.tsx'
import { type SlugOthers, useSlugOthers } from './use-slug-others.ts'

export function SlugField() {
  const [title, slug] = useWatch<FormValues, readonly ['title', 'slug']>({ name: ['title', 'slug'] })
  const { setValue } = useFormContext<FormValues>()
  const { errors } = useFormState<FormValues>({ name: 'slug' })
  const others = useSlugOthers(slug, useDetails().saved.id)
  const proposed = slugOf(title)
  return (
    <TextField
      name="slug"
      note={others?.first && <OtherArticles others={others} first={others.first} />}
      noteRule="same-slug"
      aside={
        <span className={styles.beside}>
          <span role="status" className={styles.good}>
            {others?.count === 0 && !errors.slug && 'Unique'}
          </span>
          {title.trim() !== '' && proposed !== slug && (
            <button
              type="button"
              className={styles.link}
              onClick={() => setValue('slug', proposed, { shouldValidate: true })}
            >
              From title
            </button>
          )}
        </span>
      }
    />
  )
}

function OtherArticles({ others, first }: { others: SlugOthers; first: { id: string; title: string } }) {
  const more = others.count - 1
  return (
    <span role="status">
      Also the slug of{' '}
      <Link to="/article/$id" params={{ id: first.id }}>
        {first.title || first.id}
      </Link>
      {more > 0 && ` and ${more.toLocaleString('en')} more`}
    </span>
  )
}
