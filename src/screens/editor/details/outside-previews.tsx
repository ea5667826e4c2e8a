// How the article looks in search results and where it is shared, cut where it will be cut. Plain text only.
import { type ReactNode, useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { isWebAddress } from '../../../article/article-schema.ts'
import { cutToWidth, descriptionSizePx, titleSizePx } from '../../../article/text-width.ts'
import { useImageSource } from '../../../ui/markdown-preview/image-source.ts'
import type { FormValues } from '../draft/form-values.ts'
import formStyles from './details-form.module.css'
import styles from './outside-previews.module.css'
import { useSearchLimits } from './use-search-limits.ts'

export function OutsidePreviews() {
  return (
    <section aria-label="Seen from outside">
      <h2 className={formStyles.heading}>Seen from outside</h2>
      <SearchResult />
      <SocialCard />
    </section>
  )
}

function Preview({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <figure className={styles.preview} aria-labelledby={id}>
      <figcaption id={id}>{label}</figcaption>
      {children}
    </figure>
  )
}

function SearchResult() {
  const [title, slug, description] = useWatch<FormValues, readonly ['title', 'slug', 'metaDescription']>({
    name: ['title', 'slug', 'metaDescription'],
  })
  const { titleMostPx, descriptionMostPx, articlePath } = useSearchLimits()
  const address = ['Your site', ...articlePath.split('/').filter(Boolean), slug || '…'].join(' › ')
  return (
    <Preview label="Search result">
      <div className={styles.result}>
        <p className={styles.address}>{address}</p>
        <p className={styles.resultTitle}>
          {cutToWidth(title.trim(), titleSizePx, titleMostPx) || 'Without a title'}
        </p>
        {description.trim() ? (
          <p>{cutToWidth(description.trim(), descriptionSizePx, descriptionMostPx)}</p>
        ) : (
          <p className={styles.missing}>
            Without a description, search engines choose a passage of the text.
          </p>
        )}
      </div>
    </Preview>
  )
}

function SocialCard() {
  const [title, excerpt, description, image] = useWatch<
    FormValues,
    readonly ['title', 'excerpt', 'metaDescription', 'image']
  >({ name: ['title', 'excerpt', 'metaDescription', 'image'] })
  const text = description.trim() || excerpt.trim()
  return (
    <Preview label="Social card">
      <div className={styles.card}>
        {image && isWebAddress(image) ? (
          <CardImage key={image} src={image} />
        ) : (
          <p className={styles.noImage}>No lead image</p>
        )}
        <div className={styles.words}>
          <p className={styles.cardTitle}>{title.trim() || 'Without a title'}</p>
          {text && <p className={styles.cardText}>{text}</p>}
        </div>
      </div>
    </Preview>
  )
}

function CardImage({ src }: { src: string }) {
  const [isBroken, setIsBroken] = useState(false)
  const source = useImageSource(src)
  if (isBroken || source === null) return <p className={styles.noImage}>The image does not load</p>
  return (
    <img
      className={styles.image}
      src={source || undefined}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setIsBroken(true)}
    />
  )
}
