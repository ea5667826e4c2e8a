// Sets fields of many articles, one lossless write each, and takes that back.
// The old sources are not held here: the store keeps each as a revision (S5).
import { editFields } from '../../article/edit-fields.ts'
import { isGalleyError } from '../../article/galley-error.ts'
import { isStatus, statusMoveRefusal } from '../../article/status.ts'
import { summarize } from '../../article/summarize.ts'
import { applyEdits } from '../../article/text-edit.ts'
import type { ArticleStore, StoredArticle } from '../../storage/article-store.ts'
import { type RunOptions, runBounded, writesAtOnce } from './run-bounded.ts'
import type { FieldChange } from './use-change-fields.ts'

/** A write that happened: from which version to which. */
export interface Change {
  id: string
  before: string
  after: string
}

export interface Refusal {
  id: string
  reason: string
}

export interface ManyResult {
  changed: Change[]
  /** Articles that already stood as asked. */
  unchanged: number
  refused: Refusal[]
  stopped: boolean
}

/** Changes what can be changed and tells why the rest was not; an unexpected error ends the run. */
export async function changeMany(
  store: ArticleStore,
  ids: readonly string[],
  fields: FieldChange['fields'],
  options: RunOptions,
): Promise<ManyResult> {
  return collect(ids, { ...options, atOnce: writesAtOnce(store) }, async (id, result) => {
    const article = await store.read(id)
    const refusal = reasonAgainst(article, fields.status)
    if (!article || refusal !== null) {
      result.refused.push({ id, reason: refusal ?? '' })
      return
    }
    const source = applyEdits(article.source, editFields(article.source, fields))
    if (source === article.source) {
      result.unchanged += 1
      return
    }
    const reason = `Set ${Object.keys(fields).join(', ')} with others`
    const saved = await store.write(id, source, { ifVersion: article.version, reason })
    result.changed.push({ id, before: article.version, after: saved.version })
  })
}

/** Writes the old sources back where nobody has written since. */
export async function undoMany(
  store: ArticleStore,
  changes: readonly Change[],
  options: RunOptions,
): Promise<ManyResult> {
  return collect(
    changes,
    { ...options, atOnce: writesAtOnce(store) },
    async ({ id, before, after }, result) => {
      const source = await store.readRevision(id, before)
      if (source === null) {
        result.refused.push({ id, reason: 'The earlier text is no longer kept.' })
        return
      }
      const saved = await store.write(id, source, { ifVersion: after, reason: 'Undo' })
      result.changed.push({ id, before: after, after: saved.version })
    },
  )
}

async function collect<T extends string | Change>(
  items: readonly T[],
  options: RunOptions,
  act: (item: T, result: ManyResult) => Promise<void>,
): Promise<ManyResult> {
  const result: ManyResult = { changed: [], unchanged: 0, refused: [], stopped: false }
  await runBounded(
    items,
    async item => {
      try {
        await act(item, result)
      } catch (error) {
        if (!isGalleyError(error)) throw error
        result.refused.push({ id: typeof item === 'string' ? item : item.id, reason: error.message })
      }
    },
    options,
  )
  const handled = result.changed.length + result.unchanged + result.refused.length
  return { ...result, stopped: handled < items.length }
}

function reasonAgainst(article: StoredArticle | null, status: string | undefined): string | null {
  if (!article) return 'This article is no longer there.'
  if (status === undefined || !isStatus(status)) return null
  return statusMoveRefusal(summarize(article.source).status, status)
}
