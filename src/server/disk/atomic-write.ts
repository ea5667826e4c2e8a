// Puts a file in place as a whole or not at all, and durably (S7): temporary file, fsync, rename, fsync of the folder.
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Disk, errnoOf, unlinkIfThere } from './disk.ts'
import { syncFolder } from './sync-folder.ts'

/** Begins with a dot and ends like this: scan and watch leave such files out, the next start removes old ones. */
export const temporaryEnding = '.galley-tmp'

export interface AtomicWrite {
  disk: Disk
  /** `absent` fails with EEXIST when the path is taken, also by another process in the same instant. */
  over: 'existing' | 'absent'
  /** Who may read and write the new file; by default what the system gives new files. */
  like?: { mode: number; uid: number; gid: number } | undefined
  /** The last look before the file is replaced; what it throws leaves the old file in place. */
  beforePlacing?: () => Promise<void>
}

export async function writeAtomically(path: string, bytes: Uint8Array, options: AtomicWrite): Promise<void> {
  const { disk, over, beforePlacing } = options
  const temporary = join(dirname(path), `.${randomUUID()}${temporaryEnding}`)
  try {
    await writeDurably(temporary, bytes, options)
    await beforePlacing?.()
    if (over === 'existing') await disk.rename(temporary, path)
    else await placeAbsent(disk, temporary, path)
  } catch (error) {
    await unlinkIfThere(disk, temporary)
    throw error
  }
  await syncFolder(disk, dirname(path))
}

/** Renames without ever replacing: throws EEXIST when `to` is taken. */
export async function placeAbsent(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errnoOf(error))) throw error
    // The disk knows no hard links: claim the name first, then put the file over the claim.
    await (await disk.open(to, 'wx')).close()
    await disk.rename(from, to)
    return
  }
  await disk.unlink(from)
}

/** The bytes are on the disk when this returns; the name is only after `syncFolder`. */
async function writeDurably(
  path: string,
  bytes: Uint8Array,
  { disk, like }: Pick<AtomicWrite, 'disk' | 'like'>,
): Promise<void> {
  const handle = await disk.open(path, 'w')
  try {
    await handle.writeFile(bytes)
    if (like) {
      await handle.chmod(like.mode & 0o777)
      // Only root can give files away, and only root would otherwise take them over.
      if (process.getuid?.() === 0) await handle.chown(like.uid, like.gid)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
