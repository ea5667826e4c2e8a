// A store that forgets everything with its process: for tests and mocks, and the plainest reading of the rules.
// After the last `await` of a method everything happens at once, which is what makes S2 and S3 hold.
import { imageUses } from '../article/image-uses.ts'
import { hasTerms } from '../article/search-text.ts'
import { plainTexts, searchTexts } from '../article/text-search.ts'
import { checkArticleId, checkNewArticleId } from './article-id.ts'
import { makeArticle } from './article-row.ts'
import type { ArticleStore, Examiner } from './article-store.ts'
import { type ChangeSignal, createChangeSignal } from './change-signal.ts'
import { createImageIndex } from './image-index.ts'
import { createMemoryArticles, type MemoryArticles } from './memory-articles.ts'
import { createMemoryDesk, type MemoryDesk } from './memory-desk.ts'
import { createMemoryMedia } from './memory-media.ts'
import { createMemorySettings } from './memory-settings.ts'
import { queryRows } from './query-rows.ts'
import { readEach } from './read-each.ts'
import { withSnippets } from './with-snippets.ts'
import { checkCondition, checkStanding } from './write-condition.ts'

export interface MemoryStoreOptions {
  label?: string
  now?: () => Date
  /** Gives rows their findings. */
  examiner?: Examiner
}

interface Parts {
  articles: MemoryArticles
  desk: MemoryDesk
  signal: ChangeSignal
  now: () => Date
}

type Reads = Pick<ArticleStore, 'list' | 'read' | 'readMany' | 'revisions' | 'readRevision'>
type Writes = Pick<ArticleStore, 'write' | 'move' | 'remove'>

export function createMemoryStore(options: MemoryStoreOptions = {}): ArticleStore {
  const { label = 'Memory', now = () => new Date(), examiner } = options
  const signal = createChangeSignal()
  const articles = createMemoryArticles(now, examiner, id => desk.dismissalsOf(id))
  const desk: MemoryDesk = createMemoryDesk({
    hasArticle: id => articles.get(id) !== null,
    onDismissed: articles.examineAgain.bind(articles),
    onChange: id => signal.emit({ kind: 'written', id, version: articles.versionOf(id) ?? '' }),
  })
  const parts = { articles, desk, signal, now }
  const stopExaminer = examiner?.watch?.(() => {
    articles.examineAll()
    signal.emit({ kind: 'reset' })
  })
  return {
    capabilities: {
      durable: false,
      watchesOthers: false,
      media: true,
      sharesWrites: false,
      expiresFlags: false,
    },
    label,
    obstacle: async () => null,
    ...createReads(parts),
    ...createWrites(parts),
    ...desk.port,
    ...createMemorySettings(name => signal.emit({ kind: 'setting', name })),
    ...createMemoryMedia(now),
    imageUses: createImageIndex({
      rows: async () => articles.rows(),
      imagesOf: async ids => ids.map(id => imageUses(articles.get(id)?.source ?? '')),
    }),
    watch: signal.watch,
    async close() {
      stopExaminer?.()
    },
  }
}

function createReads({ articles, desk }: Parts): Reads {
  const read: ArticleStore['read'] = async id => {
    checkArticleId(id)
    return articles.get(id)
  }
  return {
    async list(query, pileRules) {
      const found = hasTerms(query.q) ? searchTexts(query.q, plainTexts(articles.searchTexts())) : null
      const page = queryRows(articles.rows(), query, found, desk.assigneeOf, pileRules)
      if (!found || !query.snippets) return page
      return withSnippets(page, found, async id => articles.get(id)?.source ?? null)
    },
    read,
    readMany: readEach(read),
    async revisions(id) {
      checkArticleId(id)
      return articles.pastSources(id).map(({ revision }) => revision)
    },
    async readRevision(id, version) {
      checkArticleId(id)
      return articles.pastSources(id).find(({ revision }) => revision.version === version)?.source ?? null
    },
  }
}

function createWrites({ articles, desk, signal, now }: Parts): Writes {
  return {
    async write(id, text, options) {
      checkArticleId(id)
      const article = await makeArticle(id, text, now())
      const existing = articles.get(id)
      if (!existing) checkNewArticleId(id)
      articles.checkClash(id)
      checkCondition(options, existing?.version ?? null, id)
      if (existing?.version === article.version) return existing
      articles.keepRevision(id, options)
      articles.put(article)
      signal.emit({ kind: 'written', id, version: article.version })
      return article
    },
    async move(id, newId, options) {
      checkArticleId(id)
      checkArticleId(newId)
      const existing = checkStanding(articles.get(id), options, id)
      if (newId === id) return existing
      checkNewArticleId(newId)
      articles.checkClash(newId, id)
      checkCondition({ ifAbsent: true }, articles.versionOf(newId), newId)
      const article = { ...existing, id: newId }
      articles.drop(id)
      desk.move(id, newId)
      articles.put(article)
      articles.moveRevisions(id, newId)
      signal.emit({ kind: 'removed', id })
      signal.emit({ kind: 'written', id: newId, version: article.version })
      return article
    },
    async remove(id, options) {
      checkArticleId(id)
      checkStanding(articles.get(id), options, id)
      articles.keepRevision(id, options)
      articles.drop(id)
      signal.emit({ kind: 'removed', id })
    },
  }
}
