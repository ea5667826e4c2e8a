// One image of the library: how it looks, what it is called, how often it is shown and what is missing.
import { type Ref, useState } from 'react'
import type { LibraryImage } from './collect-images.ts'
import styles from './image-card.module.css'
import { ImagePicture } from './image-picture.tsx'
import { articlesText, dimensionsText, imageName, sizeText } from './image-text.ts'

interface ImageCardProps {
  image: LibraryImage
  isActive: boolean
  onChoose: () => void
  onFocus: () => void
  ref: Ref<HTMLButtonElement> | undefined
}

export function ImageCard({ image, isActive, onChoose, onFocus, ref }: ImageCardProps) {
  const [size, setSize] = useState('')
  const { name, place } = imageName(image)
  const facts = [image.file ? sizeText(image.file.size) : place, size].filter(Boolean).join(' · ')
  return (
    <button
      ref={ref}
      type="button"
      className={styles.card}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span className={styles.picture}>
        <ImagePicture image={image} onSize={(width, height) => setSize(dimensionsText(width, height))} />
      </span>
      <span className={styles.name} title={image.address}>
        {name}
      </span>
      <span className={styles.facts}>{facts}</span>
      <span className={styles.marks}>
        <span data-unused={image.articles === 0 || undefined}>{articlesText(image.articles)}</span>
        {image.withoutAlt > 0 && <span className={styles.missing}>No alt</span>}
        {image.withoutCredit > 0 && <span className={styles.missing}>No credit</span>}
      </span>
    </button>
  )
}
