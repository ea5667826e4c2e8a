// The names of the articles in a store and of the folders they lie in, and which of them some systems take for one (S9).
import { foldersOf, sameNameKey } from './article-id.ts'

export function createNameRegister() {
  const idsByKey = new Map<string, Set<string>>()
  /** For each key of a folder: how many articles lie below it, by its spelling. */
  const foldersByKey = new Map<string, Map<string, number>>()

  function countFolders(id: string, by: 1 | -1): void {
    for (const folder of foldersOf(id)) {
      const key = sameNameKey(folder)
      const spellings = foldersByKey.get(key) ?? new Map<string, number>()
      foldersByKey.set(key, spellings)
      const count = (spellings.get(folder) ?? 0) + by
      if (count > 0) spellings.set(folder, count)
      else spellings.delete(folder)
      if (spellings.size === 0) foldersByKey.delete(key)
    }
  }

  /** The folders of this key that stay when `exceptId` goes. */
  function folders(key: string, exceptId: string): string[] {
    const spellings = [...(foldersByKey.get(key) ?? [])]
    return spellings
      .filter(([folder, count]) => count > (exceptId.startsWith(`${folder}/`) ? 1 : 0))
      .map(([folder]) => `${folder}/`)
  }

  function articles(key: string, exceptId: string): string[] {
    return [...(idsByKey.get(key) ?? [])].filter(id => id !== exceptId)
  }

  return {
    add(id: string): void {
      const key = sameNameKey(id)
      const ids = idsByKey.get(key) ?? new Set<string>()
      if (ids.has(id)) return
      idsByKey.set(key, ids.add(id))
      countFolders(id, 1)
    },
    remove(id: string): void {
      const key = sameNameKey(id)
      const ids = idsByKey.get(key)
      if (!ids?.delete(id)) return
      if (ids.size === 0) idsByKey.delete(key)
      countFolders(id, -1)
    },
    /** The articles whose ids some systems take for this one, itself among them when it stands. */
    sharing: (id: string): ReadonlySet<string> => idsByKey.get(sameNameKey(id)) ?? new Set(),
    /** The article or folder (ending in a slash) that stands in the way of `id`; `exceptId` is about to give its name up. */
    clashing(id: string, exceptId = id): string | undefined {
      const own = sameNameKey(id)
      const found = [...articles(own, exceptId), ...folders(own, exceptId)].filter(name => name !== id)
      for (const folder of foldersOf(id)) {
        const key = sameNameKey(folder)
        found.push(
          ...folders(key, exceptId).filter(name => name !== `${folder}/`),
          ...articles(key, exceptId),
        )
      }
      return found[0]
    },
  }
}
