// What an import would do, file by file, before anything is written.
import { isGalleyError } from '../../article/galley-error.ts'
import { decodeSource } from '../../article/source-bytes.ts'
import { versionOf } from '../../article/version-of.ts'
import { checkArticleId, sameNameKey } from '../../storage/article-id.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { allRows } from '../data/all-rows.ts'
import { type RunOptions, runBounded } from '../data/run-bounded.ts'
import { type ImportFile, maxFileBytes } from './import-file.ts'

interface Planned {
  id: string
  file: ImportFile
}

export interface ImportPlan {
  added: Planned[]
  /** Stand in the store with another text; `version` is that one's. */
  changed: (Planned & { version: string })[]
  same: string[]
  refused: { path: string; reason: string }[]
}

/** `folder` is the beginning of every path that is left out of the ids. */
export async function planImport(
  store: ArticleStore,
  files: readonly ImportFile[],
  folder: string,
  options: RunOptions,
): Promise<ImportPlan> {
  const standing = new Map<string, { id: string; version: string }>()
  for await (const { id, version } of allRows(store, {})) standing.set(sameNameKey(id), { id, version })
  const plan: ImportPlan = { added: [], changed: [], same: [], refused: [] }
  const taken = new Map<string, string>()
  await runBounded(
    files,
    async file => {
      const id = file.path.slice(folder.length)
      const key = sameNameKey(id)
      const reason = reasonAgainst(id, file, taken.get(key), standing.get(key)?.id)
      if (reason !== null) {
        plan.refused.push({ path: file.path, reason })
        return
      }
      taken.set(key, file.path)
      try {
        const existing = standing.get(key)
        if (!existing) plan.added.push({ id, file })
        else if ((await versionOf(decodeSource(await file.read()))) === existing.version) plan.same.push(id)
        else plan.changed.push({ id, file, version: existing.version })
      } catch (error) {
        if (!isGalleyError(error)) throw error
        plan.refused.push({ path: file.path, reason: error.message })
      }
    },
    options,
  )
  return plan
}

function reasonAgainst(
  id: string,
  file: ImportFile,
  takenBy: string | undefined,
  standingId: string | undefined,
): string | null {
  try {
    checkArticleId(id)
  } catch (error) {
    if (!isGalleyError(error)) throw error
    return error.issues[0]?.message ?? error.message
  }
  if (file.size > maxFileBytes) return 'The file is larger than 64 MB.'
  if (takenBy !== undefined) return `“${takenBy}” has the same name, at least on some systems.`
  if (standingId !== undefined && standingId !== id)
    return `“${standingId}” exists already, and many systems cannot tell the two names apart.`
  return null
}
