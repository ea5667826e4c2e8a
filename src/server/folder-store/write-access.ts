// Whether the folder can be written. One that cannot is read all the same; each change looks again, so that the desk
// goes on as soon as somebody has put it right.
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { GalleyError, isGalleyError } from '../../article/galley-error.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { type Disk, errnoOf } from '../disk/disk.ts'
import { diskError } from '../disk/disk-error.ts'
import { type FolderPaths, makeDeskFolders } from './folder-paths.ts'

type Changes = Pick<
  ArticleStore,
  'write' | 'move' | 'remove' | 'writeDesk' | 'writeSetting' | 'putMedia' | 'removeMedia'
>

export interface WriteAccess {
  /** Whether it could be written when it was opened. */
  wasOpenedWritable: boolean
  /** Why it cannot be written now; null when it can. */
  obstacle(): Promise<string | null>
  /** The same changes, refused with the reason as long as there is one. */
  guarded(changes: Changes): Changes
}

/** Makes the desk's own folders, where that is possible. */
export async function createWriteAccess(paths: FolderPaths, disk: Disk): Promise<WriteAccess> {
  let known = await obstacleOf(paths, disk)
  const look = async () => {
    known = await obstacleOf(paths, disk)
    return known
  }
  function guard<Parameters extends unknown[], Result>(change: (...request: Parameters) => Promise<Result>) {
    return async (...request: Parameters): Promise<Result> => {
      // What could be written a moment ago is not asked again: the disk itself says when that has changed.
      const obstacle = known && (await look())
      if (obstacle) throw obstacle
      return change(...request)
    }
  }
  return {
    wasOpenedWritable: known === null,
    obstacle: async () => (await look())?.message ?? null,
    guarded: ({ write, move, remove, writeDesk, writeSetting, putMedia, removeMedia }) => ({
      write: guard(write),
      move: guard(move),
      remove: guard(remove),
      writeDesk: guard(writeDesk),
      writeSetting: guard(writeSetting),
      putMedia: guard(putMedia),
      removeMedia: guard(removeMedia),
    }),
  }
}

async function obstacleOf({ root, label, desk }: FolderPaths, disk: Disk): Promise<GalleyError | null> {
  try {
    await makeDeskFolders(root, desk, disk)
    const { index: _, findings: __, ...folders } = desk
    for (const folder of [root, ...Object.values(folders)]) await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return explainObstacle(error, label)
  }
}

function explainObstacle(error: unknown, label: string): GalleyError {
  if (isGalleyError(error) || !['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error)))
    return diskError(error, label)
  const message = `“${label}” can be read and not written, so nothing can be changed here. Make the folder and the “.galley” in it writable, then try again.`
  return new GalleyError('forbidden', message, { cause: error })
}
