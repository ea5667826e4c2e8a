// What the desk knows of an article, one JSON file each under `.galley/desk`, with a version check of its own.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskRecord, StoredDeskRecord, WriteCondition } from '../../storage/article-store.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere, unlinkIfThere } from '../disk/disk.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import { hashOf } from './read-article-file.ts'
import { safeName } from './safe-name.ts'

interface DeskFile {
  id: string
  record: DeskRecord
}

export interface DeskRecords {
  read(id: string): Promise<StoredDeskRecord | null>
  /** Call within the article's write lock. */
  write(
    id: string,
    record: DeskRecord,
    condition: WriteCondition,
  ): Promise<StoredDeskRecord & { isNew: boolean }>
  move(id: string, newId: string): Promise<void>
  /** The assignees of all articles, '' for none; from memory while no record changes. */
  assigneeOf(): (id: string) => string
}

const encoder = new TextEncoder()

export function createDeskRecords(disk: Disk, folder: string): DeskRecords {
  const pathOf = (id: string) => join(folder, `${safeName(id)}.json`)
  const assignees = createAssignees(folder)

  async function read(id: string): Promise<StoredDeskRecord | null> {
    const bytes = await readIfThere(pathOf(id))
    return bytes && stored(parseDeskFile(bytes).record)
  }

  function put(id: string, record: DeskRecord): Promise<void> {
    const bytes = encoder.encode(`${JSON.stringify({ id, record }, null, 2)}\n`)
    return writeAtomically(pathOf(id), bytes, { disk, over: 'existing' })
  }

  return {
    read,
    async write(id, record, condition) {
      const current = await read(id)
      checkCondition(condition, current?.version ?? null, id)
      const next = stored(record)
      const isNew = next.version !== current?.version
      if (isNew) await put(id, record)
      return { ...next, isNew }
    },
    async move(id, newId) {
      const current = await read(id)
      if (current) await put(newId, current.record)
      else await unlinkIfThere(disk, pathOf(newId))
      await unlinkIfThere(disk, pathOf(id))
      await syncFolder(disk, folder)
    },
    assigneeOf: assignees,
  }
}

/** The record as a file gives it back, with the version of its text. */
function stored(record: DeskRecord): StoredDeskRecord {
  const text = JSON.stringify(record)
  return { record: JSON.parse(text), version: hashOf(encoder.encode(text)) }
}

/** Reads again only what changed: the folder's time tells whether any record was put in or taken out. */
function createAssignees(folder: string): () => (id: string) => string {
  let folderStamp = ''
  let byName = new Map<string, { stamp: string; id: string; assignee: string }>()
  let byId = new Map<string, string>()

  return () => {
    if (!existsSync(folder)) return () => ''
    const stamp = stampOf(folder)
    if (stamp === '' || stamp !== folderStamp) {
      const names = readdirSync(folder).filter(name => name.endsWith('.json') && !name.startsWith('.'))
      byName = new Map(
        names.map(name => {
          const path = join(folder, name)
          const known = byName.get(name)
          const fileStamp = stampOf(path)
          if (known && fileStamp !== '' && known.stamp === fileStamp) return [name, known]
          const { id, record } = parseDeskFile(readFileSync(path))
          return [name, { stamp: fileStamp, id, assignee: record.assignee ?? '' }]
        }),
      )
      byId = new Map([...byName.values()].map(({ id, assignee }) => [id, assignee]))
      folderStamp = stamp
    }
    return id => byId.get(id) ?? ''
  }
}

/** '' while the time is so young that another change could leave it as it is. */
function stampOf(path: string): string {
  const { mtimeNs, mtimeMs, size } = statSync(path, { bigint: true })
  return Date.now() - Number(mtimeMs) < 50 ? '' : `${mtimeNs} ${size}`
}

function parseDeskFile(bytes: Uint8Array): DeskFile {
  return JSON.parse(new TextDecoder().decode(bytes))
}
