// What the library says when there is nothing to show, and what to do next.
import type { MediaPlace } from '../../storage/article-store.ts'
import styles from './media-screen.module.css'
import type { ImageFilter } from './media-search.ts'

interface LibraryEmptyProps {
  show: ImageFilter
  q: string
  hasAny: boolean
  place: MediaPlace | undefined
}

const nothingOf: Readonly<Record<ImageFilter, string>> = {
  all: '',
  uploaded: 'No picture is in the library yet. Upload some, or drop them here.',
  outside: 'No article shows an image from elsewhere.',
  unused: 'Every picture of the library is used.',
  often: 'No image is used more than once.',
  'no-alt': 'Every image has alt text wherever it is shown.',
  'no-credit': 'Every lead image from elsewhere names its maker.',
  missing: 'Every picture that articles look for in the library is there.',
}

export function LibraryEmpty({ show, q, hasAny, place }: LibraryEmptyProps) {
  return (
    <p className={styles.note}>
      {q !== ''
        ? `No image with “${q}” in its name, its alt text or its articles. Look for another word.`
        : hasAny && show !== 'all'
          ? nothingOf[show]
          : `There are no images yet. Upload pictures, or drop them here: articles show them as ${place?.address ?? '/images/'}name.jpg${place?.folder ? `, and they are kept in ${place.folder}` : ''}.`}
    </p>
  )
}
