// What an import would do, file by file, before anything is written.
import { isGalleyError } from '../../article/galley-error.ts'
import { allRows } from '../../storage/all-rows.ts'
import { checkArticleId, checkNewArticleId, sameNameKey } from '../../storage/article-id.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { type RunOptions, runBounded } from '../data/run-bounded.ts'
import { type ImportFile, maxFileBytes } from './import-file.ts'

/**
 * `new`, `same-slug` and `broken` are new names; the last two are to be looked at. `changed` stands in the store
 * with another text, `same` with this one. `refused` cannot be imported.
 */
const importKinds = ['new', 'same-slug', 'broken', 'changed', 'same', 'refused'] as const
export type ImportKind = (typeof importKinds)[number]

export interface PlannedFile {
  id: string
  file: ImportFile
  kind: ImportKind
  /** What is to know of it; '' for nothing. */
  note: string
  /** Of what stands in the store, when it is changed. */
  version?: string
}

export type ImportPlan = readonly PlannedFile[]

interface Standing {
  byName: ReadonlyMap<string, { id: string; version: string }>
  idBySlug: ReadonlyMap<string, string>
}

/** `folder` is the beginning of every path that is left out of the ids. */
export async function planImport(
  store: ArticleStore,
  files: readonly ImportFile[],
  folder: string,
  options: RunOptions,
): Promise<ImportPlan> {
  const standing = await readStanding(store)
  const plan: PlannedFile[] = []
  const taken = new Map<string, string>()
  const slugs = new Map<string, PlannedFile>()
  await runBounded(
    files,
    async file => {
      const id = file.path.slice(folder.length)
      const key = sameNameKey(id)
      const reason = reasonAgainst(id, file, taken.get(key), standing.byName.get(key)?.id)
      if (reason !== null) {
        plan.push({ id, file, kind: 'refused', note: reason })
        return
      }
      taken.set(key, file.path)
      plan.push(await planFile(id, file, standing, slugs))
    },
    options,
  )
  return plan.sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
}

async function readStanding(store: ArticleStore): Promise<Standing> {
  const byName = new Map<string, { id: string; version: string }>()
  const idBySlug = new Map<string, string>()
  for await (const { id, version, slug } of allRows(store, {})) {
    byName.set(sameNameKey(id), { id, version })
    if (slug !== '') idBySlug.set(slug, id)
  }
  return { byName, idBySlug }
}

/** `slugs`: the new files so far, by slug. */
async function planFile(
  id: string,
  file: ImportFile,
  { byName, idBySlug }: Standing,
  slugs: Map<string, PlannedFile>,
): Promise<PlannedFile> {
  const existing = byName.get(sameNameKey(id))
  try {
    const { version, slug, problem } = await file.look()
    if (existing?.version === version) return { id, file, kind: 'same', note: '' }
    if (existing) {
      const note = 'Stands here with another text.'
      return { id, file, kind: 'changed', note, version: existing.version }
    }
    if (problem !== '') return { id, file, kind: 'broken', note: problem }
    const planned: PlannedFile = { id, file, kind: 'new', note: '' }
    const other = slugs.get(slug)
    if (slug === '') return planned
    slugs.set(slug, planned)
    if (other?.kind === 'new') Object.assign(other, sameSlug(slug, id))
    const otherId = idBySlug.get(slug) ?? other?.id
    return otherId === undefined ? planned : Object.assign(planned, sameSlug(slug, otherId))
  } catch (error) {
    if (!isGalleyError(error)) throw error
    return { id, file, kind: 'refused', note: error.message }
  }
}

function sameSlug(slug: string, otherId: string): Pick<PlannedFile, 'kind' | 'note'> {
  return { kind: 'same-slug', note: `“${otherId}” has the slug “${slug}” too.` }
}

function reasonAgainst(
  id: string,
  file: ImportFile,
  takenBy: string | undefined,
  standingId: string | undefined,
): string | null {
  try {
    if (standingId === id) checkArticleId(id)
    else checkNewArticleId(id)
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
