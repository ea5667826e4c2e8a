// A picture under another name: stored there first, and taken from its old place only when no article names it any more.
import { GalleyError, isGalleyError } from '../../../article/galley-error.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'
import { articleThatNames, keptBecause } from './article-that-names.ts'

/**
 * What stands under the new name already, from an earlier try say, stays when it is the same. Throws `not-found` when
 * the picture stands under neither name.
 */
export async function copyPicture(store: ArticleStore, name: string, newName: string): Promise<void> {
  const file = await store.readMedia(name)
  if (file) await store.putMedia(newName, file.bytes)
  else if (!(await store.readMedia(newName)))
    throw new GalleyError('not-found', `The picture “${name}” is no longer there. Nothing was changed.`)
}

/** Why it was not removed, in words; null when it was. A run that was stopped leaves articles that show the old name. */
export async function removeUnlessShown(
  store: ArticleStore,
  name: string,
  newName: string,
): Promise<string | null> {
  try {
    const naming = await articleThatNames(store, name, newName)
    if (naming) return keptBecause(name, naming)
    await store.removeMedia(name)
    return null
  } catch (error) {
    if (!isGalleyError(error)) throw error
    return `“${name}” was not removed: ${error.message}`
  }
}
