// Reports names in the folder that something happened to. One watch a folder on Linux, where watching each file would
// cost a handle a file; one for the whole tree where the system offers that.
import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

export interface FolderWatchParts {
  root: string
  /** Something happened at this absolute path; what, only looking tells. */
  onPath: (path: string) => void
  /** Events were lost, or cannot be had: look at everything. */
  onLost: () => void
}

export interface FolderWatch {
  /** Watches a folder that was found; again after another one took its place. */
  add(path: string): void
  has(path: string): boolean
  remove(path: string): void
  close(): void
}

const watchesTrees = process.platform === 'darwin' || process.platform === 'win32'

export function createFolderWatch({ root, onPath, onLost }: FolderWatchParts): FolderWatch {
  const watchers = new Map<string, FSWatcher>()

  function remove(path: string): void {
    watchers.get(path)?.close()
    watchers.delete(path)
  }

  function start(path: string): void {
    const watcher = watch(path, { recursive: watchesTrees, persistent: false }, (_event, name) =>
      name === null ? onLost() : onPath(join(path, name)),
    )
    watcher.on('error', () => {
      remove(path)
      onLost()
    })
    watchers.set(path, watcher)
  }

  return {
    add(path) {
      if (watchesTrees && path !== root) return
      remove(path)
      try {
        start(path)
      } catch {
        // Gone again, or the system has no watch left: the regular look at everything still finds changes.
        onLost()
      }
    },
    has: path => watchers.has(path),
    remove,
    close() {
      for (const path of [...watchers.keys()]) remove(path)
    },
  }
}
