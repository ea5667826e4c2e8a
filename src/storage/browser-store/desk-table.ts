// Desk records in the browser's storage.
import { versionOf } from '../../article/version-of.ts'
import { checkArticleId } from '../article-id.ts'
import type { ArticleStore, StoreEvent } from '../article-store.ts'
import { dismissalsMark, missingArticle } from '../desk-record.ts'
import { checkCondition } from '../write-condition.ts'
import { noteChanges } from './change-log.ts'
import type { BrowserDatabase } from './database.ts'
import type { RowExaminer } from './row-examiner.ts'
import type { ExaminedRow } from './tables.ts'

type DeskPort = Pick<ArticleStore, 'readDesk' | 'writeDesk'>

export function createDeskTable(
  database: BrowserDatabase,
  announce: (events: readonly StoreEvent[]) => void,
  rowExaminer: RowExaminer,
): DeskPort {
  return {
    async readDesk(id) {
      checkArticleId(id)
      return (await database.read(transaction => transaction.objectStore('desk').get(id))) ?? null
    },
    async writeDesk(id, record, condition) {
      checkArticleId(id)
      const text = JSON.stringify(record)
      const stored = { record: JSON.parse(text), version: await versionOf(text) }
      const mark = dismissalsMark(record.dismissals)
      const before = await database.read(transaction => transaction.objectStore('desk').get(id))
      // The checks are loaded only for who dismisses.
      const mayRecount = mark !== dismissalsMark(before?.record.dismissals)
      const examine = mayRecount ? await rowExaminer.ready() : null
      const article = await database.write([id], async transaction => {
        const row = await transaction.objectStore('articles').get(id)
        if (!row) throw missingArticle(id)
        const standing = await transaction.objectStore('desk').get(id)
        checkCondition(condition, standing?.version ?? null, id)
        await transaction.objectStore('desk').put(stored, id)
        if (mark !== dismissalsMark(standing?.record.dismissals)) {
          const source = (await transaction.objectStore('sources').get(id)) ?? ''
          const counted = examine?.(row, source, record.dismissals) ?? uncounted(row)
          await transaction.objectStore('articles').put(counted)
        }
        await noteChanges(transaction, [id])
        return row
      })
      announce([{ kind: 'written', id, version: article.version }])
      return stored
    },
  }
}

/** To be counted later. */
function uncounted({ examinedBy: _, findings: __, ...row }: ExaminedRow): ExaminedRow {
  return row
}
