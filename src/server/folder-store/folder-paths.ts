// Where things are under the root, and the proof that a path stays inside it: no link is ever followed (S9).
import { type BigIntStats, constants, lstatSync } from 'node:fs'
import { access, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { GalleyError } from '../../article/galley-error.ts'
import { deskFolderOf } from '../desk-records/desk-folder.ts'
import { type Disk, errnoOf } from '../disk/disk.ts'

export interface FolderPaths {
  root: string
  /** The folder's name, to be shown. */
  label: string
  desk: DeskPaths
}

/** Where the desk keeps what files cannot hold. */
export interface DeskPaths {
  revisions: string
  records: string
  settings: string
  removedMedia: string
  moves: string
  locks: string
  index: string
  findings: string
}

/** Throws `invalid` or `forbidden` when there is no folder here that can be read. */
export async function openPaths(folder: string): Promise<FolderPaths> {
  const root = await readableFolder(folder)
  const desk = deskPaths(root)
  refuseDeskLinks(desk)
  return { root, label: basename(root) || root, desk }
}

/** The path of an id that passed its check; `statInside` proves that nothing on the way leads out. */
export function pathOf(root: string, id: string): string {
  return join(root, ...id.split('/'))
}

/**
 * What stands at an id, looked at without following links; null when nothing does.
 * Throws `forbidden` when the way there leads through a link or ends in something that is no plain file.
 */
export function statInside(root: string, id: string): BigIntStats | null {
  const stats = lookInside(root, id)
  return stats && plainFile(stats, id)
}

/** The same for a look that takes whatever stands there. */
export function lookInside(root: string, id: string): BigIntStats | null {
  const segments = id.split('/')
  for (let depth = 1; depth <= segments.length; depth++) {
    const stats = lstatIfThere(join(root, ...segments.slice(0, depth)))
    if (stats === null) return null
    if (depth === segments.length) return stats
    if (stats.isSymbolicLink()) throw new GalleyError('forbidden', linkMessage(id))
    if (!stats.isDirectory())
      throw new GalleyError(
        'invalid',
        `“${id}”: a part of the path is a file, not a folder. Choose another name.`,
      )
  }
  return null
}

function plainFile(stats: BigIntStats, id: string): BigIntStats {
  if (stats.isSymbolicLink()) throw new GalleyError('forbidden', linkMessage(id))
  if (!stats.isFile()) throw new GalleyError('forbidden', `“${id}” is no plain file. Galley leaves it alone.`)
  return stats
}

export function linkMessage(id: string): string {
  return `“${id}” is a link or lies behind one. Galley does not follow links; open the folder it leads to instead.`
}

/** Synchronous, like all looks at single files: a turn in the queue of file calls costs many times the look itself. */
function lstatIfThere(path: string): BigIntStats | null {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
}

async function readableFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder)
    if (!(await stat(root)).isDirectory())
      throw new GalleyError('invalid', `“${folder}” is a file. Name the folder that holds the articles.`)
    await access(root, constants.R_OK | constants.X_OK)
    await readdir(root)
    return root
  } catch (error) {
    if (error instanceof GalleyError) throw error
    throw unreadable(folder, error)
  }
}

function unreadable(folder: string, cause: unknown): GalleyError {
  const code = errnoOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new GalleyError(
      'invalid',
      `There is no folder “${folder}”. Check the path, or make the folder first.`,
      {
        cause,
      },
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new GalleyError('forbidden', `“${folder}” cannot be read. Give yourself the right to read it.`, {
      cause,
    })
  return new GalleyError('invalid', `“${folder}” cannot be opened as a folder. Check the path.`, { cause })
}

function deskPaths(root: string): DeskPaths {
  const at = (name: string) => join(root, '.galley', name)
  return {
    revisions: at('revisions'),
    records: deskFolderOf(root),
    settings: at('settings'),
    removedMedia: at('removed-media'),
    moves: at('moves'),
    locks: at('locks'),
    index: at('index.db'),
    findings: at('findings.txt'),
  }
}

/** Makes the desk's folders, also when somebody removed them; throws what the system says when the root is gone. */
export async function makeDeskFolders(
  root: string,
  { index: _, findings: __, ...folders }: DeskPaths,
  disk: Disk,
): Promise<void> {
  await access(root)
  for (const folder of Object.values(folders)) await disk.mkdir(folder, { recursive: true })
}

/** What came with the folder could lead the desk's own files anywhere. */
function refuseDeskLinks(desk: DeskPaths): void {
  for (const path of [dirname(desk.index), ...Object.values(desk)])
    if (lstatIfThere(path)?.isSymbolicLink())
      throw new GalleyError(
        'forbidden',
        'The folder “.galley” is a link or holds one. Replace it by a folder, then start again.',
      )
}

/** Makes the folders above an id. Only after `statInside` found no link on the way. */
export async function makeParents(root: string, id: string): Promise<void> {
  if (id.includes('/')) await mkdir(join(pathOf(root, id), '..'), { recursive: true })
}
