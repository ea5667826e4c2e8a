// Desk records are kept for articles; for nothing, nothing is kept.
import { GalleyError, isGalleyError } from '../article/galley-error.ts'
import type { ArticleStore, DeskRecord } from './article-store.ts'

/** What `writeDesk` throws when there is no such article. */
export function missingArticle(id: string): GalleyError {
  return new GalleyError('not-found', `There is no article “${id}”. The desk record was not kept.`)
}

/** Equal while counts stay the same: '' when nothing was dismissed. */
export function dismissalsMark(dismissals: unknown): string {
  return Array.isArray(dismissals) && dismissals.length > 0 ? JSON.stringify(dismissals) : ''
}

const mostTries = 5

/** `change` is asked again, on the newer record, when somebody else was faster. */
export async function changeDeskRecord(
  store: Pick<ArticleStore, 'readDesk' | 'writeDesk'>,
  id: string,
  change: (record: DeskRecord) => DeskRecord,
): Promise<DeskRecord> {
  for (let tries = 1; ; tries++) {
    const stored = await store.readDesk(id)
    const next = change(stored?.record ?? {})
    const condition = stored ? { ifVersion: stored.version } : ({ ifAbsent: true } as const)
    try {
      return (await store.writeDesk(id, next, condition)).record
    } catch (error) {
      if (!isGalleyError(error) || error.code !== 'conflict' || tries === mostTries) throw error
    }
  }
}
