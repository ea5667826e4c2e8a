// What has been counted: by the key of an article's version, and kept for the next start.
import type { Examiner, FindingCounts } from '../../storage/article-store.ts'
import { readFindingCache, writeFindingCache } from './finding-cache.ts'

const saveDelayMs = 1_000

export interface KeptCounts {
  get(key: string): FindingCounts | undefined
  set(key: string, counts: FindingCounts): void
  clear(): void
  saveLater(): void
  save(): Promise<void>
}

/** `cachePath` is null for a folder that cannot be written; `standing`: the keys that articles have now, null before they are known. */
export function keepCounts(
  examiner: Pick<Examiner, 'id'>,
  cachePath: string | null,
  standing: () => ReadonlySet<string> | null,
): KeptCounts {
  const counts = cachePath ? readFindingCache(cachePath, examiner.id) : new Map<string, FindingCounts>()
  let isSaved = true
  let writing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  function save(): Promise<void> {
    clearTimeout(timer)
    const keys = standing()
    if (cachePath === null || isSaved || !keys) return writing
    isSaved = true
    // Nobody asks for those of earlier versions, and a desk that is open for weeks has very many.
    for (const key of counts.keys()) if (!keys.has(key)) counts.delete(key)
    const standingCounts = [...counts]
    // Without it the next start counts again: nothing else is lost.
    writing = writing
      .then(() => writeFindingCache(cachePath, examiner.id, standingCounts))
      .catch(() => undefined)
    return writing
  }

  return {
    get: key => counts.get(key),
    set(key, found) {
      counts.set(key, found)
      isSaved = false
    },
    clear() {
      counts.clear()
      isSaved = false
    },
    saveLater() {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), saveDelayMs)
      timer.unref()
    },
    save,
  }
}
