// The whole desk in a browser, with no server: articles live in IndexedDB, on this device, for this site's address.
import { hasTerms } from '../article/search-text.ts'
import { checkArticleId } from './article-id.ts'
import type { ArticleStore, Examiner, StoreEvent } from './article-store.ts'
import { moveArticle, type Outcome, removeArticle, writeArticle } from './browser-store/article-jobs.ts'
import { askToKeep } from './browser-store/ask-to-keep.ts'
import { type BrowserDatabase, createBrowserDatabase } from './browser-store/database.ts'
import { createDeskTable } from './browser-store/desk-table.ts'
import { createImageReader } from './browser-store/image-reader.ts'
import { createMediaTable } from './browser-store/media-table.ts'
import { createRowCache } from './browser-store/row-cache.ts'
import { createRowExaminer, type RowExaminer } from './browser-store/row-examiner.ts'
import { createSettingTable } from './browser-store/setting-table.ts'
import { createTabSignal } from './browser-store/tab-signal.ts'
import type { WriteJob } from './browser-store/tables.ts'
import { createTextFinder } from './browser-store/text-finder.ts'
import { createImageIndex } from './image-index.ts'
import { queryRows } from './query-rows.ts'
import { readEach } from './read-each.ts'

export interface BrowserStoreOptions {
  /** Stores of one name are one store, in all tabs of a site. */
  name?: string
  label?: string
  now?: () => Date
  /** Gives rows their findings; loaded with the first write, or when the page has drawn. */
  loadExaminer?: () => Promise<Examiner>
}

type Announce = (events: readonly StoreEvent[]) => void
type Reads = Pick<ArticleStore, 'read' | 'readMany' | 'revisions' | 'readRevision'>
type Writes = Pick<ArticleStore, 'write' | 'move' | 'remove'>

export function createBrowserStore(options: BrowserStoreOptions = {}): ArticleStore {
  const { name = 'galley', label = 'This browser', now = () => new Date(), loadExaminer } = options
  const database = createBrowserDatabase(name)
  const signal = createTabSignal(name)
  const rowCache = createRowCache(database)
  const textFinder = createTextFinder(database, name)
  const rowExaminer = createRowExaminer(database, loadExaminer, signal.announce)
  const imageReader = createImageReader(name)
  return {
    capabilities: {
      durable: true,
      watchesOthers: true,
      media: true,
      sharesWrites: true,
      expiresFlags: false,
    },
    label,
    obstacle: async () => null,
    async list(query, pileRules) {
      const rows = await rowCache.currentRows()
      textFinder.readAhead(rows)
      rowExaminer.examineLater(rows)
      const found = hasTerms(query.q) ? await textFinder.find(rows, query.q) : null
      const page = queryRows(rows, query, found, rowCache.assigneeOf, pileRules)
      if (!found || !query.snippets) return page
      const { withSnippets } = await import('./with-snippets.ts')
      return withSnippets(page, found, id => readSource(database, id))
    },
    ...createReads(database),
    ...createWrites(database, signal.announce, now, rowExaminer),
    ...createDeskTable(database, signal.announce, rowExaminer),
    ...createSettingTable(database, signal.announce),
    ...createMediaTable(database, now),
    imageUses: createImageIndex({ rows: rowCache.currentRows, imagesOf: imageReader.imagesOf }),
    watch: signal.watch,
    async close() {
      textFinder.close()
      rowExaminer.close()
      imageReader.close()
      await database.close()
      signal.close()
    },
  }
}

async function readSource(database: BrowserDatabase, id: string): Promise<string | null> {
  return (await database.read(transaction => transaction.objectStore('sources').get(id))) ?? null
}

function createReads(database: BrowserDatabase): Reads {
  const read: ArticleStore['read'] = async id => {
    checkArticleId(id)
    return database.read(async transaction => {
      const row = await transaction.objectStore('articles').get(id)
      const source = await transaction.objectStore('sources').get(id)
      if (!row || source === undefined) return null
      return { id, source, version: row.version, updatedAt: row.updatedAt }
    })
  }
  return {
    read,
    readMany: readEach(read),
    async revisions(id) {
      checkArticleId(id)
      const revisions = await database.read(transaction =>
        transaction.objectStore('revisions').index('byArticle').getAll(id),
      )
      return revisions.reverse().map(({ id: _, ...revision }) => revision)
    },
    async readRevision(id, version) {
      checkArticleId(id)
      return database.read(async transaction => {
        const index = transaction.objectStore('revisions').index('byArticle')
        const [revisions, keys] = await Promise.all([index.getAll(id), index.getAllKeys(id)])
        const key = keys[revisions.findIndex(revision => revision.version === version)]
        if (key === undefined) return null
        return (await transaction.objectStore('pastSources').get(key)) ?? null
      })
    },
  }
}

function createWrites(
  database: BrowserDatabase,
  announce: Announce,
  now: () => Date,
  rowExaminer: RowExaminer,
): Writes {
  async function change<T>(ids: readonly string[], job: WriteJob<Outcome<T>>): Promise<T> {
    const { result, events } = await database.write(ids, job)
    announce(events)
    return result
  }

  return {
    async write(id, text, options) {
      checkArticleId(id)
      // Loaded with the first write: it brings the parser, which a list does not need.
      const { articleRow, makeArticle } = await import('./article-row.ts')
      const article = await makeArticle(id, text, now())
      const row = articleRow(article)
      const examine = await rowExaminer.ready()
      const stored = await change([id], transaction =>
        writeArticle(transaction, { article, row, examine }, options),
      )
      void askToKeep()
      return stored
    },
    async move(id, newId, options) {
      checkArticleId(id)
      checkArticleId(newId)
      return change([id, newId], transaction => moveArticle(transaction, id, newId, options))
    },
    async remove(id, options) {
      checkArticleId(id)
      return change([id], transaction => removeArticle(transaction, id, now().toISOString(), options))
    },
  }
}
