// A small picture as a card shows it.
import { useEffect, useState } from 'react'
import type { MediaFile } from '../../../storage/article-store.ts'
import { useStore } from '../store-context.tsx'
import { type Thumbnail, thumbnailsOf } from './thumbnails.ts'

/** `null` for a picture that cannot be shown, undefined while it is made. */
export function useThumbnail(file: MediaFile | null): Thumbnail | null | undefined {
  const store = useStore()
  const [shown, setShown] = useState<{ file: MediaFile; thumbnail: Thumbnail | null } | null>(null)
  useEffect(() => {
    if (!file) return
    const stopper = new AbortController()
    const show = (thumbnail: Thumbnail | null) => {
      if (!stopper.signal.aborted) setShown({ file, thumbnail })
    }
    thumbnailsOf(store)
      .get(file, stopper.signal)
      .then(show, () => show(null))
    return () => stopper.abort()
  }, [store, file])
  return shown?.file === file ? shown?.thumbnail : undefined
}
