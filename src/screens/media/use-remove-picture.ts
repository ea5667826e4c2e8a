// Takes a picture that no article shows out of the library, and puts it back when asked to.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { GalleyError } from '../../article/galley-error.ts'
import type { MediaFile } from '../../storage/article-store.ts'
import { currentImageUses, useRefreshMedia } from '../data/media/use-media.ts'
import { useStore } from '../data/store-context.tsx'
import { collectImages } from './collect-images.ts'

export interface Removal {
  removed: { name: string; bytes: Uint8Array } | null
  remove(file: MediaFile): void
  undo(): void
  forget(): void
}

export function useRemovePicture(): Removal {
  const store = useStore()
  const refresh = useRefreshMedia()
  const [removed, setRemoved] = useState<Removal['removed']>(null)
  const remove = useMutation({
    mutationFn: async (file: MediaFile) => {
      const [{ address }, articles] = await Promise.all([store.mediaPlace(), currentImageUses(store)])
      const [image] = collectImages(address, [file], articles)
      if (image && image.articles > 0)
        throw new GalleyError('conflict', `An article shows “${file.name}” by now. It was left where it is.`)
      const found = await store.readMedia(file.name)
      await store.removeMedia(file.name)
      return found && { name: file.name, bytes: found.bytes }
    },
    meta: { failed: 'The picture was not removed' },
    onSuccess: setRemoved,
    onSettled: refresh,
  })
  const undo = useMutation({
    mutationFn: async ({ name, bytes }: NonNullable<Removal['removed']>) => store.putMedia(name, bytes),
    meta: { failed: 'The picture was not put back' },
    onSuccess: () => setRemoved(null),
    onSettled: refresh,
  })
  return {
    removed,
    remove: file => remove.mutate(file),
    undo: () => removed && undo.mutate(removed),
    forget: () => setRemoved(null),
  }
}
