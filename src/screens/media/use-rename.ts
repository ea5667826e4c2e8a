// Gives a picture another name: with a preview when articles show it, else at once.
import { useMutation } from '@tanstack/react-query'
import { mediaAddress } from '../../storage/media-address.ts'
import { useBulk } from '../data/bulk-context.tsx'
import { copyPicture, removeUnlessShown } from '../data/media/rename-picture.ts'
import { useMediaPlace, useRefreshMedia } from '../data/media/use-media.ts'
import { useStore } from '../data/store-context.tsx'
import type { LibraryImage } from './collect-images.ts'

export function useRename({ file, addresses, shownAt }: LibraryImage, onDone: () => void) {
  const store = useStore()
  const { openChange } = useBulk()
  const refresh = useRefreshMedia()
  const base = useMediaPlace().data?.address ?? ''
  const alone = useMutation({
    mutationFn: async ({ name, newName }: { name: string; newName: string }) => {
      await copyPicture(store, name, newName)
      await removeUnlessShown(store, name, newName)
    },
    meta: { failed: 'The picture was not renamed', done: 'The picture was renamed' },
    onSuccess: onDone,
    onSettled: refresh,
  })
  return {
    isPending: alone.isPending,
    start(newName: string) {
      if (!file) return
      const change = { name: file.name, newName }
      if (shownAt.length === 0) return alone.mutate(change)
      onDone()
      openChange({
        target: { ids: [...new Set(shownAt.map(({ id }) => id))] },
        start: { kind: 'replace-image', from: addresses, to: mediaAddress(base, newName), file: change },
      })
    },
  }
}
