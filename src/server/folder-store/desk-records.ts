// What the desk knows of an article, one JSON file each under `.galley/desk`, with a version check of its own.
import { join } from 'node:path'
import { z } from 'zod'
import type { DeskRecord, StoredDeskRecord, WriteCondition } from '../../storage/article-store.ts'
import { deskRecordSchema } from '../../storage/wire-schemas.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import { safeName } from '../desk-records/safe-name.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere, unlinkIfThere } from '../disk/disk.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import { type Assignees, createAssignees } from './assignees.ts'
import { parseKeptJson } from './kept-json.ts'
import { hashOf } from './read-article-file.ts'

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
  assignees: Assignees
}

const encoder = new TextEncoder()

export function createDeskRecords(disk: Disk, folder: string): DeskRecords {
  const nameOf = (id: string) => `${safeName(id)}.json`
  const pathOf = (id: string) => join(folder, nameOf(id))

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
    assignees: createAssignees({ folder, nameOf, parse: parseDeskFile }),
  }
}

/** The record as a file gives it back, with the version of its text. */
function stored(record: DeskRecord): StoredDeskRecord {
  const text = JSON.stringify(record)
  return { record: JSON.parse(text), version: hashOf(encoder.encode(text)) }
}

function parseDeskFile(name: string, bytes: Uint8Array): { id: string; record: DeskRecord } {
  return parseKeptJson(`desk/${name}`, bytes, deskFileSchema)
}
