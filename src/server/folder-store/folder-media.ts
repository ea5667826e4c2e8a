// Pictures as files in a folder of the site, under their own names, so that its build finds them. A name never changes
// what it stands for; what is removed goes to `.galley/removed-media`.
import { type Dirent, lstatSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GalleyError, isGalleyError } from '../../article/galley-error.ts'
import type { MediaFile, MediaPort } from '../../storage/article-store.ts'
import { checkMedia, headBytes, isPictureName, sniffType } from '../../storage/media-kind.ts'
import { checkMediaName, checkNewMediaName, refuseOtherMedia, sameBytes } from '../../storage/media-name.ts'
import { safeName } from '../desk-records/safe-name.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, errnoOf, readIfThere, unlinkIfThere } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import { removeStaleTemporaries } from '../disk/scan-folder.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import { linkMessage, lookInside, makeParents, pathOf, statInside } from './folder-paths.ts'
import { findMediaFolder, type MediaFolder } from './media-place.ts'

interface FolderMediaParts {
  disk: Disk
  root: string
  removedFolder: string
  now: () => Date
}

export function createFolderMedia({ disk, root, removedFolder, now }: FolderMediaParts): MediaPort {
  const typeOf = createTypeCache()

  /** Of a file that is there; null when it is gone by now. */
  function listed(place: MediaFolder, name: string): MediaFile | Promise<MediaFile> | null {
    const path = pathOf(place.base, idOf(place, name))
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) return null
    const updatedAt = stats.mtime.toISOString()
    return typeOf(path, stats).then(type => ({ name, type, size: stats.size, updatedAt }))
  }

  async function put(place: MediaFolder, name: string, bytes: Uint8Array): Promise<void> {
    const id = idOf(place, name)
    const path = pathOf(place.base, id)
    statInside(place.base, id)
    await makeParents(place.base, id)
    removeStaleTemporaries(join(path, '..'))
    try {
      await writeAtomically(path, bytes, { disk, over: 'absent' })
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
      const existing = await readIfThere(path)
      if (!existing || !sameBytes(existing, bytes)) refuseOtherMedia(name)
    }
  }

  return {
    mediaPlace: () =>
      explained('media', async () => {
        const { address, folder } = await findMediaFolder(root)
        return { address, folder }
      }),
    putMedia: (name, bytes) =>
      explained(name, async () => {
        checkMediaName(name)
        checkMedia(name, bytes)
        const place = await findMediaFolder(root)
        checkNewMediaName(name, await namesIn(place))
        await put(place, name, bytes)
        const file = await listed(place, name)
        return file ?? { name, type: sniffType(bytes), size: bytes.length, updatedAt: now().toISOString() }
      }),
    readMedia: name =>
      explained(name, async () => {
        checkMediaName(name)
        const place = await findMediaFolder(root)
        const id = idOf(place, name)
        if (!isPictureName(name) || statInside(place.base, id) === null) return null
        const bytes = await readIfThere(pathOf(place.base, id))
        return bytes && { bytes: new Uint8Array(bytes), type: sniffType(bytes) }
      }),
    listMedia: () =>
      explained('media', async () => {
        const place = await findMediaFolder(root)
        const files = await Promise.all((await namesIn(place)).map(name => listed(place, name)))
        return files.filter(file => file !== null).sort((a, b) => (a.name < b.name ? -1 : 1))
      }),
    removeMedia: name =>
      explained(name, async () => {
        checkMediaName(name)
        const place = await findMediaFolder(root)
        const id = idOf(place, name)
        if (!isPictureName(name) || statInside(place.base, id) === null) return
        const path = pathOf(place.base, id)
        const time = now().toISOString().replaceAll(':', '-')
        // Copied, since the two folders may be on different disks.
        await writeAtomically(join(removedFolder, safeName(`${time} ${name}`)), await readFile(path), {
          disk,
          over: 'existing',
        })
        await unlinkIfThere(disk, path)
        await syncFolder(disk, join(path, '..'))
      }),
  }
}

function idOf({ path }: MediaFolder, name: string): string {
  return `${path}/${name}`
}

/** Names of plain files that may be pictures; links and what cannot be named are left out. */
async function namesIn(place: MediaFolder): Promise<string[]> {
  const stats = lookInside(place.base, place.path)
  if (stats?.isSymbolicLink()) throw new GalleyError('forbidden', linkMessage(place.path))
  if (!stats?.isDirectory()) return []
  const names: string[] = []
  const walk = async (folder: string) => {
    for (const entry of await entriesOf(join(pathOf(place.base, place.path), folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!isName(name)) continue
      if (entry.isDirectory()) await walk(name)
      else if (entry.isFile() && isPictureName(name)) names.push(name)
    }
  }
  await walk('')
  return names
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    // A folder that is gone or closed to us keeps the others from nobody.
    if (['ENOENT', 'EACCES', 'EPERM'].includes(errnoOf(error))) return []
    throw error
  }
}

function isName(name: string): boolean {
  try {
    checkMediaName(name)
    return true
  } catch (error) {
    if (isGalleyError(error)) return false
    throw error
  }
}

/** What a file is, read once for as long as it stays as it is. */
function createTypeCache() {
  const known = new Map<string, { state: string; type: string }>()
  return async (path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): Promise<string> => {
    const state = `${size} ${mtimeMs}`
    const before = known.get(path)
    if (before?.state === state) return before.type
    const type = sniffType(await headOf(path))
    known.set(path, { state, type })
    return type
  }
}

/** Nothing of a file that cannot be read: it is listed as what it then is, unknown. */
async function headOf(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return new Uint8Array()
  }
}
