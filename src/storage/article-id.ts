// Which ids an article may have: relative paths that end like Markdown (S9).
import { checkStoredPath, refuseName } from './stored-path.ts'

export const articleExtensions = ['.md', '.markdown', '.mdx', '.mdoc'] as const

/** Throws `invalid` for an id that could leave the root, hide, or not be a Markdown file. */
export function checkArticleId(id: string): void {
  checkStoredPath(id)
  const lower = id.toLowerCase()
  if (!articleExtensions.some(extension => lower.endsWith(extension)))
    refuseName(id, `an article ends in ${articleExtensions.join(', ')}`)
}

/** Equal for two ids that some file system cannot tell apart: by case or by Unicode form. */
export function sameNameKey(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC')
}

/** Throws `invalid` because `id` differs from an article that exists only by case or by Unicode form. */
export function refuseClash(id: string, existingId: string): never {
  return refuseName(id, `“${existingId}” exists already, and many systems cannot tell the two apart`)
}
