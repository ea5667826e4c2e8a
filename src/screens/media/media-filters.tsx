// Which images the page shows, with how many there are of each kind.
import { useMemo } from 'react'
import type { LibraryImage } from './collect-images.ts'
import { imageFilters } from './image-filters.ts'
import styles from './media-filters.module.css'
import { filterNames, type ImageFilter } from './media-search.ts'

interface MediaFiltersProps {
  /** Undefined while they are read. */
  images: readonly LibraryImage[] | undefined
  show: ImageFilter
  onShow: (name: ImageFilter) => void
}

export function MediaFilters({ images, show, onShow }: MediaFiltersProps) {
  const counts = useMemo(
    () => new Map(filterNames.map(name => [name, images?.filter(imageFilters[name].test).length])),
    [images],
  )
  return (
    <fieldset className={styles.filters}>
      <legend>Show</legend>
      {filterNames
        // What is never there as a rule is offered only where it is.
        .filter(name => name !== 'missing' || show === name || (counts.get(name) ?? 0) > 0)
        .map(name => (
          <button key={name} type="button" aria-pressed={show === name} onClick={() => onShow(name)}>
            {imageFilters[name].label} <small>{counts.get(name)?.toLocaleString('en')}</small>
          </button>
        ))}
    </fieldset>
  )
}
