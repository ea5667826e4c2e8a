// Brings the index in line with single files of the folder, and tells what changed.
import { sameNameKey } from '../../storage/article-id.ts'
import type { ChangeSignal } from '../../storage/change-signal.ts'
import type { FoundFile } from '../disk/scan-folder.ts'
import type { BodySearch } from './body-search.ts'
import type { FolderIndex } from './folder-index.ts'
import type { CachedFile } from './index-cache.ts'
import { problemRow, readArticleFile } from './read-article-file.ts'
import type { WriteLocks } from './write-lock.ts'

export interface RefreshParts {
  root: string
  index: FolderIndex
  search: BodySearch
  signal: ChangeSignal
  locks: WriteLocks
}

export interface FolderRefresh {
  /** The first reading of a file; what is known by its stamp is not read again. */
  first(file: FoundFile, known: CachedFile | undefined): void
  /** Looks at a file that was found; true when its version is another now. Waits for writes of ours to it. */
  compare(file: FoundFile): Promise<boolean>
  /** Looks at a file and tells when it has changed. */
  refresh(id: string): Promise<void>
  /** The same, at once, for what a write of ours has put there. */
  accept(id: string): void
  report(id: string): void
  close(): void
}

export function createFolderRefresh({ root, index, search, signal, locks }: RefreshParts): FolderRefresh {
  let isClosed = false

  function take(id: string): boolean {
    const before = index.get(id)
    const file = readArticleFile(root, id, before)
    if (file === null) {
      if (before !== undefined) search.remove([id])
      return index.delete(id)
    }
    if (file.row === before?.row) return false
    index.set(id, file.row, file.stamp)
    if (before !== undefined && before.row.version === file.row.version) return false
    search.add(id)
    return true
  }

  async function compare({ id, problem }: FoundFile): Promise<boolean> {
    if (problem === undefined) return locks.queued(sameNameKey(id), async () => !isClosed && take(id))
    const isNew = index.get(id) === undefined
    if (isNew) index.set(id, problemRow(id, problem), '')
    return isNew
  }

  function report(id: string): void {
    const version = index.get(id)?.row.version
    signal.emit(version === undefined ? { kind: 'removed', id } : { kind: 'written', id, version })
  }

  return {
    first({ id, problem }, known) {
      if (problem !== undefined) index.set(id, problemRow(id, problem), '')
      const file = problem === undefined ? readArticleFile(root, id, known) : null
      if (file === null) return
      index.set(id, file.row, file.stamp)
      if (file.row !== known?.row) search.add(id)
    },
    compare,
    async refresh(id) {
      if (await compare({ id })) report(id)
    },
    accept(id) {
      if (take(id)) report(id)
    },
    report,
    close() {
      isClosed = true
    },
  }
}
