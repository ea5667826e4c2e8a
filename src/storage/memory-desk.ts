// The desk records of the memory store, kept beside the articles.
import { versionOf } from '../article/version-of.ts'
import { checkArticleId } from './article-id.ts'
import type { ArticleStore, StoredDeskRecord } from './article-store.ts'
import { dismissalsMark, missingArticle } from './desk-record.ts'
import { checkCondition } from './write-condition.ts'

interface MemoryDeskOptions {
  hasArticle: (id: string) => boolean
  onChange: (id: string) => void
  /** What is dismissed there has changed; called before `onChange`. */
  onDismissed: (id: string) => void
}

export interface MemoryDesk {
  port: Pick<ArticleStore, 'readDesk' | 'writeDesk'>
  assigneeOf(id: string): string
  dismissalsOf(id: string): unknown
  move(id: string, newId: string): void
}

export function createMemoryDesk({ hasArticle, onChange, onDismissed }: MemoryDeskOptions): MemoryDesk {
  const records = new Map<string, StoredDeskRecord>()
  return {
    port: {
      async readDesk(id) {
        checkArticleId(id)
        return structuredClone(records.get(id) ?? null)
      },
      async writeDesk(id, record, condition) {
        checkArticleId(id)
        const text = JSON.stringify(record)
        const version = await versionOf(text)
        if (!hasArticle(id)) throw missingArticle(id)
        const current = records.get(id)
        const currentVersion = current?.version ?? null
        checkCondition(condition, currentVersion, id)
        records.set(id, { record: JSON.parse(text), version })
        if (dismissalsMark(record.dismissals) !== dismissalsMark(current?.record.dismissals)) onDismissed(id)
        if (version !== currentVersion) onChange(id)
        return { record: JSON.parse(text), version }
      },
    },
    assigneeOf: id => records.get(id)?.record.assignee ?? '',
    dismissalsOf: id => records.get(id)?.record.dismissals,
    move(id, newId) {
      const record = records.get(id)
      records.delete(newId)
      records.delete(id)
      if (record) records.set(newId, record)
    },
  }
}
