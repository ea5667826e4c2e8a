// Takes a picture that no article shows out of the library, and puts it back when asked to.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { GalleyError } from '../../article/galley-error.ts'
import type { MediaFile } from '../../storage/article-store.ts'
import { articleThatNames, keptBecause } from '../data/media/article-that-names.ts'
import { useRefreshMedia } from '../data/media/use-media.ts'
import { useStore } from '../data/store-context.tsx'

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
      const naming = await articleThatNames(store, file.name)
      if (naming) throw new GalleyError('conflict', keptBecause(file.name, naming))
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
