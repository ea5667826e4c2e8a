// What is dismissed in the articles of a folder, as far as it was looked at: counts go by it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleRow } from '../../storage/article-store.ts'
import { dismissalsMark } from '../../storage/desk-record.ts'
import { countKey, keptDismissals, recordAt } from '../desk-records/kept-dismissals.ts'
import { inSteps } from './in-steps.ts'

export interface FolderDismissals {
  /** Undefined for none. */
  of(id: string): unknown
  /** What the counts of an article are kept by. */
  keyOf(article: Pick<ArticleRow, 'id' | 'version'>): string
  look(id: string): void
  /** Gives the ids of the articles that have some. */
  lookAtAll(): Promise<string[]>
}

export function createFolderDismissals(deskFolder: string): FolderDismissals {
  const known = new Map<string, unknown>()

  function take(id: string, dismissals: unknown): boolean {
    const isAny = dismissalsMark(dismissals) !== ''
    if (isAny) known.set(id, dismissals)
    else known.delete(id)
    return isAny
  }

  return {
    of: id => known.get(id),
    keyOf: ({ id, version }) => countKey(version, known.get(id)),
    look: id => void take(id, keptDismissals(deskFolder, id)),
    async lookAtAll() {
      const ids: string[] = []
      await inSteps(namesIn(deskFolder), name => {
        const record = recordAt(join(deskFolder, name))
        if (record && take(record.id, record.dismissals)) ids.push(record.id)
      })
      return ids
    },
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json') && !name.startsWith('.'))
  } catch {
    // A desk where nobody noted anything yet.
    return []
  }
}
