// The folder store: a directory of Markdown files is the database, and `.galley` inside it holds what files cannot.
import { GalleyError } from '../../article/galley-error.ts'
import { type ImageUse, imageUses } from '../../article/image-uses.ts'
import { decodeSource } from '../../article/source-bytes.ts'
import { checkArticleId, sameNameKey } from '../../storage/article-id.ts'
import type { ArticleStore, Examiner, StoredArticle } from '../../storage/article-store.ts'
import { type ChangeSignal, createChangeSignal } from '../../storage/change-signal.ts'
import { missingArticle } from '../../storage/desk-record.ts'
import { createImageIndex, type ImageSource } from '../../storage/image-index.ts'
import { queryRows } from '../../storage/query-rows.ts'
import { readEach } from '../../storage/read-each.ts'
import { withSnippets } from '../../storage/with-snippets.ts'
import { type Disk, realDisk } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import { removeStaleTemporaries } from '../disk/scan-folder.ts'
import { createArticleMover } from './article-mover.ts'
import { createArticleWriter, currentFile, stored } from './article-writer.ts'
import { type BodySearch, createBodySearch } from './body-search.ts'
import { createDeskRecords, type DeskRecords } from './desk-records.ts'
import type { ExaminerThread } from './examiner-thread.ts'
import { createFindingCounter, type FindingCounter } from './finding-counter.ts'
import { createFolderIndex, type FolderIndex } from './folder-index.ts'
import { createFolderMedia } from './folder-media.ts'
import { type FolderPaths, makeDeskFolders, openPaths, statInside } from './folder-paths.ts'
import { createFolderSettings } from './folder-settings.ts'
import { createFolderSync, type FolderSync } from './folder-sync.ts'
import { createForeground, inForeground } from './foreground.ts'
import { inSteps } from './in-steps.ts'
import { openIndexCache } from './index-cache.ts'
import { readSearchedFile, readSource } from './read-article-file.ts'
import { createRevisions } from './revisions.ts'
import { createWriteAccess } from './write-access.ts'
import { createWriteLocks, type WriteLocks } from './write-lock.ts'

export interface FolderStoreOptions {
  /** How far the first reading is, in files. */
  onProgress?: (progress: { done: number; total: number }) => void
  now?: () => Date
  /** Gives rows their findings. */
  examiner?: Examiner
  /** Opens a second thread in which a pile is examined; without it that is done here, in steps. */
  openThread?: (root: string) => ExaminerThread
  /** The file calls of writes, for tests that need a failing disk. */
  disk?: Disk
}

interface Parts extends FolderPaths {
  index: FolderIndex
  search: BodySearch
  sync: FolderSync
  signal: ChangeSignal
  locks: WriteLocks
  records: DeskRecords
  counter: FindingCounter | undefined
}

type DeskPort = Pick<ArticleStore, 'readDesk' | 'writeDesk'>
type ReadPort = Pick<ArticleStore, 'list' | 'read' | 'readMany'>

/**
 * Throws `invalid` or `forbidden` when the folder cannot be read. One that cannot be written opens all the same,
 * and what would change it is refused with the reason.
 */
export async function openFolderStore(
  folder: string,
  options: FolderStoreOptions = {},
): Promise<ArticleStore> {
  const { onProgress = () => {}, now = () => new Date(), disk = realDisk, examiner, openThread } = options
  const paths = await explained(folder, () => openPaths(folder))
  const { root, label, desk } = paths
  const access = await createWriteAccess(paths, disk)
  const canWrite = access.wasOpenedWritable
  if (canWrite)
    for (const path of [desk.records, desk.settings, desk.removedMedia, desk.moves])
      removeStaleTemporaries(path)
  const cachePath = canWrite ? desk.index : null
  const cache = await openIndexCache(cachePath)
  const signal = createChangeSignal()
  const findingsPath = canWrite ? desk.findings : null
  const foreground = createForeground()
  const { giveWay } = foreground
  const counter =
    examiner &&
    createFindingCounter({
      root,
      deskFolder: desk.records,
      examiner,
      openThread: openThread && (() => openThread(root)),
      cachePath: findingsPath,
      signal,
      giveWay,
    })
  const index = createFolderIndex(counter)
  const locks = createWriteLocks(disk, desk.locks, () => makeDeskFolders(root, desk, disk))
  const records = createDeskRecords(disk, desk.records)
  const revisions = createRevisions(disk, desk.revisions, now)
  const mover = createArticleMover({ disk, root, folder: desk.moves, locks, revisions, records })
  if (canWrite) await mover.finish()
  const search = createBodySearch({
    cache,
    replaceCache: () => openIndexCache(cachePath, { isBroken: true }),
    readText: id => readSearchedFile(root, id, index.get(id)),
    allIds: index.ids,
    giveWay,
  })
  const sync = createFolderSync({ root, canWrite, index, search, signal, locks, onProgress })
  await sync.open(new Map(cache?.files.map(file => [file.id, file])))
  search.start()
  counter?.start(index)
  const stopExaminer = counter && examiner?.watch?.(counter.recount)
  const parts = { ...paths, index, search, sync, signal, locks, records, counter }
  const { clashing } = index
  const writer = createArticleWriter({
    disk,
    root,
    locks,
    revisions,
    mover,
    clashing,
    onWritten: sync.accept,
  })
  const { readDesk, writeDesk } = createDeskPort(parts)
  const { close: closeSettings, ...settings } = createFolderSettings({
    disk,
    root,
    folder: desk.settings,
    locks,
    onChange: name => signal.emit({ kind: 'setting', name }),
  })
  const media = createFolderMedia({ disk, root, removedFolder: desk.removedMedia, now })
  return {
    capabilities: {
      durable: true,
      watchesOthers: true,
      media: true,
      sharesWrites: true,
      expiresFlags: false,
    },
    label,
    obstacle: access.obstacle,
    ...inForeground(foreground, createReads(parts)),
    revisions: id => checked(id, () => revisions.list(id)),
    readRevision: (id, version) => checked(id, () => revisions.read(id, version)),
    readDesk,
    ...settings,
    ...media,
    imageUses: createImageIndex(imageSource(parts)),
    ...access.guarded({ ...inForeground(foreground, writer), writeDesk, ...settings, ...media }),
    watch: signal.watch,
    async close() {
      sync.close()
      search.close()
      closeSettings()
      stopExaminer?.()
      await counter?.close()
    },
  }
}

function createReads({ root, index, search, sync, records }: Parts): ReadPort {
  async function read(id: string): Promise<StoredArticle | null> {
    const row = index.get(id)?.row
    const file = await currentFile(root, id)
    // Listed without a version, and yet there is no such path: its real name cannot be written as an id.
    if (file === null && row?.version === '') throw new GalleyError('invalid', `“${id}”: ${row.problems[0]}`)
    if (file?.version !== row?.version) await sync.refresh(id)
    return file && stored(id, file)
  }
  /** A file that cannot be read now is still found by what was read of it before, and shown without its text. */
  const sourceToShow = async (id: string) => {
    const file = await currentFile(root, id).catch(() => null)
    return file && decodeSource(file.bytes)
  }
  const readOne: ArticleStore['read'] = id => checked(id, () => read(id))
  return {
    async list(query, pileRules) {
      const { ofAll, ofSome } = records.assignees
      const needsAll = query.assignee !== undefined || query.facets?.includes('assignee')
      const assigneeOf = needsAll ? await ofAll() : ofSome()
      const found = await search.find(query.q)
      const page = queryRows(index.rows(), query, found, assigneeOf, pileRules)
      if (!found || !query.snippets) return page
      return withSnippets(page, found, sourceToShow)
    },
    read: readOne,
    readMany: readEach(readOne),
  }
}

/** An article that is not looked at while it is written is looked at the next time. */
function imageSource({ root, index }: Parts): ImageSource {
  return {
    rows: async () => index.rows(),
    async imagesOf(ids) {
      const found: (ImageUse[] | null)[] = []
      await inSteps(ids, id => {
        const file = readSource(root, id)
        found.push(file && imageUses(file.text))
      })
      return found
    },
  }
}

function createDeskPort({ root, records, locks, index, signal, counter }: Parts): DeskPort {
  return {
    readDesk: id => checked(id, () => records.read(id)),
    writeDesk: (id, record, condition) =>
      checked(id, () =>
        locks.holding([sameNameKey(id)], async () => {
          if (statInside(root, id) === null) throw missingArticle(id)
          const { isNew, ...written } = await records.write(id, record, condition)
          if (isNew) counter?.recountOne(id)
          if (isNew) signal.emit({ kind: 'written', id, version: index.get(id)?.row.version ?? '' })
          return written
        }),
      ),
  }
}

async function checked<Result>(id: string, task: () => Promise<Result>): Promise<Result> {
  checkArticleId(id)
  return explained(id, task)
}
