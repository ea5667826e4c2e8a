// Desk records in the browser's storage.
import { versionOf } from '../../article/version-of.ts'
import { checkArticleId } from '../article-id.ts'
import type { ArticleStore, StoreEvent } from '../article-store.ts'
import { missingArticle } from '../desk-record.ts'
import { checkCondition } from '../write-condition.ts'
import { noteChanges } from './change-log.ts'
import type { BrowserDatabase } from './database.ts'

type DeskPort = Pick<ArticleStore, 'readDesk' | 'writeDesk'>

export function createDeskTable(
  database: BrowserDatabase,
  announce: (events: readonly StoreEvent[]) => void,
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
      const article = await database.write([id], async transaction => {
        const row = await transaction.objectStore('articles').get(id)
        if (!row) throw missingArticle(id)
        const standing = await transaction.objectStore('desk').get(id)
        checkCondition(condition, standing?.version ?? null, id)
        await transaction.objectStore('desk').put(stored, id)
        await noteChanges(transaction, [id])
        return row
      })
      announce([{ kind: 'written', id, version: article.version }])
      return stored
    },
  }
}
