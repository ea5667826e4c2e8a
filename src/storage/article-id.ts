// Which ids an article may have: relative paths that end like Markdown (S9).
import { isGalleyError } from '../article/galley-error.ts'
import { checkStoredPath, refuseName } from './stored-path.ts'

export const articleExtensions = ['.md', '.markdown', '.mdx', '.mdoc'] as const

/** "Naming Files, Paths, and Namespaces" of Microsoft: with any ending, in any case. */
export const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i

/** Throws `invalid` for an id that could leave the root, hide, or not be a Markdown file. */
export function checkArticleId(id: string): void {
  checkStoredPath(id)
  const lower = id.toLowerCase()
  if (!articleExtensions.some(extension => lower.endsWith(extension)))
    refuseName(id, `an article ends in ${articleExtensions.join(', ')}`)
}

/**
 * Throws `invalid` also for names that Windows gives to devices, or takes the end off: what is written there is lost.
 * What bears such a name already is read and written. Colons are no reason: times in names have them.
 */
export function checkNewArticleId(id: string): void {
  checkArticleId(id)
  refuseDevices(id)
}

/** Throws `invalid` for a path that Windows cannot keep. */
export function refuseDevices(id: string): void {
  for (const segment of id.split('/')) {
    if (windowsDevice.test(segment))
      refuseName(id, `“${segment}” means a device, and no file, on Windows; put a letter before it`)
    if (/[. ]$/.test(segment)) refuseName(id, 'a part of the path ends in a dot or a blank')
  }
}

export function isArticleId(id: string): boolean {
  try {
    checkArticleId(id)
    return true
  } catch (error) {
    if (isGalleyError(error)) return false
    throw error
  }
}

/** The folders above an id, outermost first: `a/b/c.md` lies in `a` and `a/b`. */
export function foldersOf(id: string): string[] {
  const segments = id.split('/').slice(0, -1)
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}

/** Equal for two ids that some file system cannot tell apart: by case or by Unicode form. */
export function sameNameKey(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC')
}

/** Throws `invalid` because some systems take `id`, or a folder of it, for an article or a folder that exists. */
export function refuseClash(id: string, existing: string): never {
  return refuseName(id, `“${existing}” exists already, and many systems cannot tell the two apart`)
}
