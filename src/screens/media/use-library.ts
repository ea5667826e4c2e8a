// The library as its page shows it: files, and who shows what, put together.
import { useMemo } from 'react'
import { useImageUses, useMediaFiles, useMediaPlace } from '../data/media/use-media.ts'
import { collectImages, type LibraryImage } from './collect-images.ts'

export interface Library {
  /** Undefined until the files were listed. */
  images: LibraryImage[] | undefined
  /** Whether all articles were read: before that some of their images are not there, and counts are too low. */
  isComplete: boolean
  error: Error | null
  /** Of the reading of articles, while it goes on. */
  progress: { done: number; total: number } | null
  refetch: () => void
}

export function useLibrary(): Library {
  const [place, files, uses] = [useMediaPlace(), useMediaFiles(), useImageUses()]
  const articles = uses.data?.articles
  const images = useMemo(
    () =>
      place.data && files.data ? collectImages(place.data.address, files.data, articles ?? []) : undefined,
    [place.data, files.data, articles],
  )
  const isReading = !uses.data?.isCurrent
  return {
    images,
    isComplete: Boolean(articles),
    error: images && articles ? null : (place.error ?? files.error ?? uses.error),
    progress: isReading ? { done: uses.data?.done ?? 0, total: uses.data?.total ?? 0 } : null,
    refetch: () => {
      for (const query of [place, files, uses]) void query.refetch()
    },
  }
}
