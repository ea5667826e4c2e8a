// What changes articles, each as one job in a transaction: first every refusal, then every change.
import { checkNewArticleId, foldersOf, refuseClash, sameNameKey } from '../article-id.ts'
import type {
  ArticleRow,
  Authorship,
  ExistingOptions,
  StoredArticle,
  StoreEvent,
  WriteOptions,
} from '../article-store.ts'
import { checkCondition, checkStanding } from '../write-condition.ts'
import { noteChanges } from './change-log.ts'
import type { Examine } from './row-examiner.ts'
import type { WriteTransaction } from './tables.ts'

export interface Outcome<T> {
  result: T
  /** For watchers, once the change is on disk. */
  events: readonly StoreEvent[]
}

interface NewArticle {
  article: StoredArticle
  /** Made from the article. */
  row: ArticleRow
  examine: Examine | null
}

export async function writeArticle(
  transaction: WriteTransaction,
  { article, row, examine }: NewArticle,
  options: WriteOptions,
): Promise<Outcome<StoredArticle>> {
  const { id, source, version } = article
  const [standing] = await Promise.all([standingAt(transaction, id), checkClash(transaction, id)])
  checkCondition(options, standing?.version ?? null, id)
  if (!standing) checkNewArticleId(id)
  if (standing?.version === version)
    return { result: { ...article, updatedAt: standing.updatedAt }, events: [] }
  if (standing) await keepRevision(transaction, standing, row.updatedAt, options)
  const desk = await transaction.objectStore('desk').get(id)
  await Promise.all([
    transaction.objectStore('articles').put(examine?.(row, source, desk?.record.dismissals) ?? row),
    transaction.objectStore('sources').put(source, id),
    transaction.objectStore('names').put(id, sameNameKey(id)),
    noteChanges(transaction, [id]),
  ])
  return { result: article, events: [{ kind: 'written', id, version }] }
}

export async function removeArticle(
  transaction: WriteTransaction,
  id: string,
  removedAt: string,
  options: ExistingOptions,
): Promise<Outcome<void>> {
  const standing = checkStanding(await standingAt(transaction, id), options, id)
  await keepRevision(transaction, standing, removedAt, options)
  await dropArticle(transaction, id)
  await noteChanges(transaction, [id])
  return { result: undefined, events: [{ kind: 'removed', id }] }
}

export async function moveArticle(
  transaction: WriteTransaction,
  id: string,
  newId: string,
  options: ExistingOptions,
): Promise<Outcome<StoredArticle>> {
  const standing = checkStanding(await standingAt(transaction, id), options, id)
  const { version, updatedAt } = standing
  const source = (await transaction.objectStore('sources').get(id)) ?? ''
  const result = { id: newId, source, version, updatedAt }
  if (newId === id) return { result, events: [] }
  checkNewArticleId(newId)
  await checkClash(transaction, newId, id)
  checkCondition({ ifAbsent: true }, (await standingAt(transaction, newId))?.version ?? null, newId)
  await dropArticle(transaction, id)
  await Promise.all([
    transaction.objectStore('articles').put({ ...standing, id: newId }),
    transaction.objectStore('sources').put(source, newId),
    transaction.objectStore('names').put(newId, sameNameKey(newId)),
    moveRevisions(transaction, id, newId),
    moveDesk(transaction, id, newId),
    noteChanges(transaction, [id, newId]),
  ])
  return {
    result,
    events: [
      { kind: 'removed', id },
      { kind: 'written', id: newId, version },
    ],
  }
}

function standingAt(transaction: WriteTransaction, id: string): Promise<ArticleRow | undefined> {
  return transaction.objectStore('articles').get(id)
}

/** Refuses an id that another article or folder nearly has; `exceptId` is about to give its name up. */
async function checkClash(transaction: WriteTransaction, id: string, exceptId = id): Promise<void> {
  const names = transaction.objectStore('names')
  const articleAt = async (path: string) => {
    const owner = await names.get(sameNameKey(path))
    return owner === id || owner === exceptId ? undefined : owner
  }
  const anyBelow = async (path: string) => {
    const key = sameNameKey(path)
    const below = await names.getAll(IDBKeyRange.bound(`${key}/`, `${key}0`, false, true), 2)
    return below.find(owner => owner !== exceptId)?.slice(0, path.length)
  }
  const [owner, below] = await Promise.all([articleAt(id), anyBelow(id)])
  let existing = owner ?? below
  for (const folder of foldersOf(id)) {
    const [article, spelled] = await Promise.all([articleAt(folder), anyBelow(folder)])
    existing ??= article ?? (spelled === folder ? undefined : spelled)
  }
  if (existing !== undefined) refuseClash(id, existing)
}

async function keepRevision(
  transaction: WriteTransaction,
  { id, version, size }: ArticleRow,
  replacedAt: string,
  { author = '', reason = '' }: Authorship,
): Promise<void> {
  const source = (await transaction.objectStore('sources').get(id)) ?? ''
  const revision = { id, version, replacedAt, author, reason, size }
  const key = await transaction.objectStore('revisions').add(revision)
  await transaction.objectStore('pastSources').put(source, key)
}

async function dropArticle(transaction: WriteTransaction, id: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('articles').delete(id),
    transaction.objectStore('sources').delete(id),
    transaction.objectStore('names').delete(sameNameKey(id)),
  ])
}

async function moveRevisions(transaction: WriteTransaction, id: string, newId: string): Promise<void> {
  const revisions = transaction.objectStore('revisions')
  const keys = await revisions.index('byArticle').getAllKeys(id)
  for (const key of keys) {
    const revision = await revisions.get(key)
    if (revision) await revisions.put({ ...revision, id: newId }, key)
  }
}

async function moveDesk(transaction: WriteTransaction, id: string, newId: string): Promise<void> {
  const desk = transaction.objectStore('desk')
  const record = await desk.get(id)
  await Promise.all([desk.delete(id), record ? desk.put(record, newId) : desk.delete(newId)])
}
