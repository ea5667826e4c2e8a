// Articles as one zip, under their ids, with exactly the bytes of their files.
import { Zip, ZipDeflate } from 'fflate'
import { GalleyError } from '../../article/galley-error.ts'
import { encodeSource } from '../../article/source-bytes.ts'
import type { ArticleStore, StoredArticle } from '../../storage/article-store.ts'
import { readOrReason, type Unreadable } from '../../storage/read-or-reason.ts'
import type { RunOptions } from '../data/run-bounded.ts'
import type { SaveTarget } from './save-target.ts'

export interface ZipResult {
  written: number
  /** Articles that went away before they were reached. */
  missing: string[]
  unreadable: Unreadable[]
  stopped: boolean
}

const readAtOnce = 8
/** What a zip without its 64-bit extension can hold. */
const maxFiles = 65_535

/** Reads and writes a few articles at a time. Throws `too-large` for more than a zip holds; aborts the target on any error. */
export async function writeZip(
  store: ArticleStore,
  ids: readonly string[],
  target: SaveTarget,
  { signal, onProgress }: RunOptions,
): Promise<ZipResult> {
  if (ids.length > maxFiles)
    throw new GalleyError('too-large', 'A zip holds 65,535 articles. Export fewer at a time, by a filter.')
  const result: ZipResult = { written: 0, missing: [], unreadable: [], stopped: false }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(new Uint8Array(piece))
  })
  const flush = async () => {
    for (const piece of pieces.splice(0)) await target.write(piece)
  }
  try {
    for (let start = 0; start < ids.length && !signal.aborted; start += readAtOnce) {
      const batch = ids.slice(start, start + readAtOnce)
      for (const found of await Promise.all(batch.map(id => readOrReason(store, id)))) {
        if ('reason' in found) result.unreadable.push(found)
        else if (found.article === null) result.missing.push(found.id)
        else {
          addFile(zip, found.article)
          result.written += 1
        }
      }
      await flush()
      onProgress(start + batch.length)
    }
    if (signal.aborted) {
      await target.abort()
      return { ...result, stopped: true }
    }
    zip.end()
    await flush()
    await target.close()
    return result
  } catch (error) {
    await target.abort()
    throw error
  }
}

function addFile(zip: Zip, { id, source, updatedAt }: StoredArticle) {
  const file = new ZipDeflate(id)
  file.mtime = zipTime(updatedAt)
  zip.add(file)
  file.push(encodeSource(source), true)
}

/** Zip times run from 1980 to 2099. */
function zipTime(instant: string): Date {
  const time = new Date(instant)
  const year = time.getFullYear()
  return year >= 1980 && year <= 2099 ? time : new Date(1980, 0, 1)
}
