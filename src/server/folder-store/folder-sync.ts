// Keeps the index in step with the folder: the first reading, then what the watch reports, and now and then a look
// at everything, for events that a system lost or never sends (S8).
import { lstatSync, type Stats } from 'node:fs'
import { relative, sep } from 'node:path'
import { isArticleName, isLeftOut, removeStaleTemporaries, scanFolder } from '../disk/scan-folder.ts'
import { createFolderRefresh, type FolderRefresh, type RefreshParts } from './folder-refresh.ts'
import { createFolderWatch } from './folder-watch.ts'
import { inSteps } from './in-steps.ts'
import type { CachedFile } from './index-cache.ts'

export interface SyncParts extends RefreshParts {
  canWrite: boolean
  onProgress: (progress: { done: number; total: number }) => void
}

export interface FolderSync extends Pick<FolderRefresh, 'refresh' | 'accept'> {
  /** The first reading; what the cache knows by its stamp is not read again. */
  open(cached: ReadonlyMap<string, CachedFile>): Promise<void>
  close(): void
}

/** Editors save in several steps; so much later the file is most often whole. */
const settleMs = 60
/** Beyond this, one `reset` costs everybody less than so many single events. */
const maxEvents = 500
const fullLookMs = 30_000
const lostLookMs = 900

export function createFolderSync(parts: SyncParts): FolderSync {
  const { root, index, search, signal, onProgress } = parts
  const files = createFolderRefresh(parts)
  const changedPaths = new Set<string>()
  let settleTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let state: 'opening' | 'open' | 'closed' = 'opening'

  const watch = createFolderWatch({
    root,
    onPath(path) {
      changedPaths.add(path)
      settleTimer ??= setTimeout(settle, settleMs)
      settleTimer.unref()
    },
    onLost: () => lookAgainIn(lostLookMs),
  })
  const onFolder = (path: string) => {
    watch.add(path)
    if (parts.canWrite) removeStaleTemporaries(path)
  }

  function lookAgainIn(delayMs: number): void {
    clearTimeout(lookTimer)
    if (state === 'closed') return
    lookTimer = setTimeout(() => void lookAtEverything(), delayMs)
    lookTimer.unref()
  }

  function settle(): void {
    settleTimer = undefined
    if (state !== 'open') return
    const paths = [...changedPaths]
    changedPaths.clear()
    if (paths.length > maxEvents) void lookAtEverything()
    else for (const path of paths) lookAt(path)
  }

  function lookAt(path: string): void {
    const id = relative(root, path).split(sep).join('/')
    if (id === '' || id.split('/').some(isLeftOut)) return
    const stats = statsOf(path)
    if (stats?.isDirectory()) {
      const found = [...scanFolder({ root, onFolder }, id)]
      for (const file of found)
        void files.compare(file).then(hasChanged => hasChanged && files.report(file.id))
      return
    }
    watch.remove(path)
    if (isArticleName(id)) void files.refresh(id)
    if (stats) return
    for (const other of index.ids()) if (other.startsWith(`${id}/`)) void files.refresh(other)
  }

  function lookAtEverything(): Promise<void> {
    looking ??= compareAll().finally(() => {
      looking = null
      lookAgainIn(fullLookMs)
    })
    return looking
  }

  async function compareAll(): Promise<void> {
    const found = [...scanFolder({ root, onFolder: path => watch.has(path) || onFolder(path) })]
    const seen = new Set(found.map(({ id }) => id))
    const gone = index.ids().filter(id => !seen.has(id))
    const changed: string[] = []
    await inSteps([...found, ...gone.map(id => ({ id }))], async file => {
      if (await files.compare(file)) changed.push(file.id)
    })
    if (changed.length > maxEvents) signal.emit({ kind: 'reset' })
    else for (const id of changed) files.report(id)
  }

  return {
    async open(cached) {
      const found = [...scanFolder({ root, onFolder })]
      const total = found.length
      await inSteps(found, (file, done) => {
        if (done % 100 === 0) onProgress({ done, total })
        files.first(file, cached.get(file.id))
      })
      search.remove([...cached.keys()].filter(id => index.get(id) === undefined))
      onProgress({ done: total, total })
      state = 'open'
      settle()
      lookAgainIn(fullLookMs)
    },
    refresh: files.refresh,
    accept: files.accept,
    close() {
      state = 'closed'
      clearTimeout(settleTimer)
      clearTimeout(lookTimer)
      watch.close()
      files.close()
    },
  }
}

/** Undefined for what cannot be looked at either: its articles tell why. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
