// Keeps the index in step with the folder: the first reading, then what the watch reports, and now and then a look
// at everything, for events that a system lost or never sends (S8).
import { lstatSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sameNameKey } from '../../storage/article-id.ts'
import type { ChangeSignal } from '../../storage/change-signal.ts'
import type { BodySearch } from './body-search.ts'
import type { FolderIndex } from './folder-index.ts'
import { createFolderWatch } from './folder-watch.ts'
import type { CachedFile } from './index-cache.ts'
import { problemRow, readArticleFile } from './read-article-file.ts'
import { isArticleName, isLeftOut, removeStaleTemporaries, scanFolder } from './scan-folder.ts'
import type { WriteLocks } from './write-lock.ts'

export interface SyncParts {
  root: string
  canWrite: boolean
  index: FolderIndex
  search: BodySearch
  signal: ChangeSignal
  locks: WriteLocks
  onProgress: (progress: { done: number; total: number }) => void
}

export interface FolderSync {
  /** The first reading; what the cache knows by its stamp is not read again. */
  open(cached: ReadonlyMap<string, CachedFile>): Promise<void>
  /** Looks at one file again; waits for a write of ours to it. */
  refresh(id: string): Promise<void>
  /** Takes over what a write of ours has put there. */
  accept(id: string): void
  close(): void
}

/** Editors save in several steps; so much later the file is most often whole. */
const settleMs = 60
const stepMs = 15
/** Beyond this, one `reset` costs everybody less than so many single events. */
const maxEvents = 500
const fullLookMs = 30_000
const lostLookMs = 900

export function createFolderSync(parts: SyncParts): FolderSync {
  const { root, index, search, signal, locks } = parts
  const changedPaths = new Set<string>()
  let settleTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let isOpen = false
  let isClosed = false

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
    if (isClosed) return
    lookTimer = setTimeout(() => void lookAtEverything(), delayMs)
    lookTimer.unref()
  }

  function settle(): void {
    settleTimer = undefined
    if (!isOpen || isClosed) return
    const paths = [...changedPaths]
    changedPaths.clear()
    if (paths.length > maxEvents) void lookAtEverything()
    else for (const path of paths) lookAt(path)
  }

  function lookAt(path: string): void {
    const id = relative(root, path).split(sep).join('/')
    const segments = id.split('/')
    if (id === '' || segments.some(isLeftOut)) return
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) {
      for (const file of scanFolder({ root, onFolder }, id)) void lookAtFile(file)
    } else {
      if (watch.has(path)) watch.remove(path)
      if (isArticleName(id)) void refresh(id)
      if (stats) return
      for (const other of index.ids()) if (other.startsWith(`${id}/`)) void refresh(other)
    }
  }

  async function lookAtFile({ id, problem }: { id: string; problem?: string }): Promise<void> {
    if (problem === undefined) return refresh(id)
    if (index.get(id) === undefined) index.set(id, problemRow(id, problem), '')
  }

  function refresh(id: string): Promise<void> {
    return locks.queued(sameNameKey(id), async () => {
      if (!isClosed) report(id, take(id))
    })
  }

  /** Brings the row of one id up to date; says whether its version is another now. */
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

  function report(id: string, hasChanged: boolean): void {
    if (!hasChanged) return
    const version = index.get(id)?.row.version
    signal.emit(version === undefined ? { kind: 'removed', id } : { kind: 'written', id, version })
  }

  function lookAtEverything(): Promise<void> {
    looking ??= compareAll().finally(() => {
      looking = null
      lookAgainIn(fullLookMs)
    })
    return looking
  }

  async function compareAll(): Promise<void> {
    const files = [...scanFolder({ root, onFolder: path => watch.has(path) || onFolder(path) })]
    const unseen = new Set(index.ids())
    const changed: string[] = []
    const look = async (id: string) => {
      await locks.queued(sameNameKey(id), async () => {
        if (!isClosed && take(id)) changed.push(id)
      })
    }
    await inSteps(files, async file => {
      unseen.delete(file.id)
      if (file.problem !== undefined) await lookAtFile(file)
      else await look(file.id)
    })
    for (const id of unseen) await look(id)
    if (changed.length > maxEvents) signal.emit({ kind: 'reset' })
    else for (const id of changed) report(id, true)
  }

  return {
    async open(cached) {
      const files = [...scanFolder({ root, onFolder })]
      const total = files.length
      await inSteps(files, ({ id, problem }, done) => {
        if (done % 100 === 0) parts.onProgress({ done, total })
        const file = problem === undefined ? readArticleFile(root, id, cached.get(id)) : null
        if (problem !== undefined) index.set(id, problemRow(id, problem), '')
        else if (file !== null) {
          index.set(id, file.row, file.stamp)
          if (file.row !== cached.get(id)?.row) search.add(id)
        }
      })
      search.remove([...cached.keys()].filter(id => index.get(id) === undefined))
      parts.onProgress({ done: total, total })
      isOpen = true
      if (changedPaths.size > 0) settle()
      lookAgainIn(fullLookMs)
    },
    refresh,
    accept: id => report(id, take(id)),
    close() {
      isClosed = true
      clearTimeout(settleTimer)
      clearTimeout(lookTimer)
      watch.close()
    },
  }
}

/** Lets other work run every few milliseconds. */
async function inSteps<Item>(
  items: readonly Item[],
  task: (item: Item, index: number) => void | Promise<void>,
): Promise<void> {
  let end = performance.now() + stepMs
  for (const [index, item] of items.entries()) {
    await task(item, index)
    if (performance.now() < end) continue
    await nextTurn()
    end = performance.now() + stepMs
  }
}
