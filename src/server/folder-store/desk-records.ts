// What the desk knows of an article, one JSON file each under `.galley/desk`, with a version check of its own.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeskRecord, StoredDeskRecord, WriteCondition } from '../../storage/article-store.ts'
import { deskRecordSchema } from '../../storage/wire-schemas.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere, unlinkIfThere } from '../disk/disk.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import { parseKeptJson } from './kept-json.ts'
import { hashOf } from './read-article-file.ts'
import { safeName } from './safe-name.ts'

const deskFileSchema = z.object({ id: z.string(), record: deskRecordSchema })

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
  const nameOf = (id: string) => `${safeName(id)}.json`
  const pathOf = (id: string) => join(folder, nameOf(id))
  const assignees = createAssignees(folder)

  async function read(id: string): Promise<StoredDeskRecord | null> {
    const bytes = await readIfThere(pathOf(id))
    return bytes && stored(parseDeskFile(nameOf(id), bytes).record)
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

interface Assigned {
  stamp: string
  id: string
  assignee: string
}

/** Reads again only what changed: the folder's time tells whether any record was put in or taken out. */
function createAssignees(folder: string): () => (id: string) => string {
  let folderStamp = ''
  let byName = new Map<string, Assigned>()
  let byId = new Map<string, string>()

  function look(name: string): Assigned | null {
    const path = join(folder, name)
    try {
      const stamp = stampOf(path)
      const known = byName.get(name)
      if (known && stamp !== '' && known.stamp === stamp) return known
      const { id, record } = parseDeskFile(name, readFileSync(path))
      return { stamp, id, assignee: record.assignee ?? '' }
    } catch {
      // Gone in this moment, or damaged: whoever opens the record is told, and the list shows all the same.
      return null
    }
  }

  return () => {
    if (!existsSync(folder)) return () => ''
    const stamp = stampOf(folder)
    if (stamp === '' || stamp !== folderStamp) {
      const names = readdirSync(folder).filter(name => name.endsWith('.json') && !name.startsWith('.'))
      byName = new Map(
        names.flatMap(name => {
          const assigned = look(name)
          return assigned ? [[name, assigned]] : []
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

function parseDeskFile(name: string, bytes: Uint8Array): { id: string; record: DeskRecord } {
  return parseKeptJson(`desk/${name}`, bytes, deskFileSchema)
}
