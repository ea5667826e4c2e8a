// What has been counted: by the version of an article, and kept for the next start.
import type { Examiner, FindingCounts } from '../../storage/article-store.ts'
import { readFindingCache, writeFindingCache } from './finding-cache.ts'

const saveDelayMs = 1_000

export interface KeptCounts {
  get(version: string): FindingCounts | undefined
  set(version: string, counts: FindingCounts): void
  clear(): void
  saveLater(): void
  save(): Promise<void>
}

/** `cachePath` is null for a folder that cannot be written; `standing`: the versions that articles have now, null before they are known. */
export function keepCounts(
  examiner: Pick<Examiner, 'id'>,
  cachePath: string | null,
  standing: () => ReadonlySet<string> | null,
): KeptCounts {
  const counts = cachePath ? readFindingCache(cachePath, examiner.id) : new Map<string, FindingCounts>()
  let isSaved = true
  let timer: NodeJS.Timeout | undefined

  async function save(): Promise<void> {
    clearTimeout(timer)
    const versions = standing()
    if (cachePath === null || isSaved || !versions) return
    isSaved = true
    // Nobody asks for those of earlier versions, and a desk that is open for weeks has very many.
    for (const version of counts.keys()) if (!versions.has(version)) counts.delete(version)
    // Without it the next start counts again: nothing else is lost.
    await writeFindingCache(cachePath, examiner.id, [...counts]).catch(() => undefined)
  }

  return {
    get: version => counts.get(version),
    set(version, found) {
      counts.set(version, found)
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
