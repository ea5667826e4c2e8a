// One article file named on the command line: read as bytes, replaced as a whole, its links followed.
import { readFile, realpath, stat } from 'node:fs/promises'
import { GalleyError } from '../article/galley-error.ts'
import { writeAtomically } from './disk/atomic-write.ts'
import { errnoOf, realDisk } from './disk/disk.ts'
import { explained } from './disk/disk-error.ts'

const maxFileBytes = 64 * 2 ** 20

export interface OpenArticleFile {
  /** As typed, for messages. */
  name: string
  /** Where the file itself lies, past all links. */
  path: string
  bytes: Uint8Array
  owner: { mode: number; uid: number; gid: number }
}

/** Throws `not-found`, `invalid` for what is no file, `too-large`, or what the disk said. */
export async function openArticleFile(name: string): Promise<OpenArticleFile> {
  return explained(name, async () => {
    const path = await realpath(name).catch(error => {
      const isAbsent = errnoOf(error) === 'ENOENT'
      throw isAbsent ? new GalleyError('not-found', `There is no file “${name}”.`, { cause: error }) : error
    })
    const stats = await stat(path)
    if (!stats.isFile()) throw new GalleyError('invalid', `“${name}” is not a file.`)
    if (stats.size > maxFileBytes) throw new GalleyError('too-large', `“${name}” is larger than 64 MB.`)
    const { mode, uid, gid } = stats
    return { name, path, bytes: await readFile(path), owner: { mode, uid, gid } }
  })
}

/** Throws `conflict` when another program wrote the file since it was opened. */
export async function replaceArticleFile(
  { name, path, bytes, owner }: OpenArticleFile,
  changed: Uint8Array,
): Promise<void> {
  const beforePlacing = async () => {
    if (!(await readFile(path)).equals(bytes))
      throw new GalleyError('conflict', `Another program changed “${name}” just now. It was left as it is.`)
  }
  await explained(name, () =>
    writeAtomically(path, changed, { disk: realDisk, over: 'existing', like: owner, beforePlacing }),
  )
}
