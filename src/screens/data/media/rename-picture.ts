// A picture under another name: stored there first, and taken from its old place only when no article shows it any more.
import type { ArticleStore } from '../../../storage/article-store.ts'
import { mediaNameAt } from '../../../storage/media-address.ts'
import { currentImageUses } from './use-media.ts'

/** What stands under the new name already, from an earlier try say, stays when it is the same. */
export async function copyPicture(store: ArticleStore, name: string, newName: string): Promise<void> {
  const file = await store.readMedia(name)
  if (file) await store.putMedia(newName, file.bytes)
}

/** A run that was stopped leaves articles that show the old name, and then both stay. */
export async function removeUnlessShown(store: ArticleStore, name: string): Promise<void> {
  const [{ address: base }, articles] = await Promise.all([store.mediaPlace(), currentImageUses(store)])
  const isShown = articles.some(({ images }) =>
    images.some(({ address }) => mediaNameAt(base, address) === name),
  )
  if (!isShown) await store.removeMedia(name)
}
