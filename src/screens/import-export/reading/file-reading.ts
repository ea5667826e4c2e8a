// Reads what was given to an import: single files, and zips, which stay open until the import ends. Runs in a worker,
// and on the page's own thread where there are no workers.
import { GalleyError, isGalleyError } from '../../../article/galley-error.ts'
import { decodeSource } from '../../../article/source-bytes.ts'
import { readZip, type ZipEntry } from '../../../storage/zip/read-zip.ts'
import { maxZipFiles } from '../../../storage/zip/zip-articles.ts'
import { maxFileBytes } from '../import-file.ts'
import { type FileFacts, fileFacts } from './file-facts.ts'

/** A file, or the place of one in a zip that was opened. */
export type FilePlace = File | { zip: number; entry: number }

export interface FileReading {
  /** Throws `invalid` or `too-large` for a zip that is none, `unavailable` for one that cannot be read. */
  openZip(file: File): Promise<{ zip: number; entries: { name: string; size: number }[] }>
  /** Throws `invalid` or `too-large` for a file that its zip holds badly, `unavailable` for one that went away. */
  read(place: FilePlace): Promise<string>
  /** Throws what `read` throws. */
  look(place: FilePlace): Promise<FileFacts>
}

const zipLimits = { maxEntries: maxZipFiles, maxEntryBytes: maxFileBytes, maxTotalBytes: 2 ** 30 }

export function createFileReading(): FileReading {
  const zips: ZipEntry[][] = []

  async function read(place: FilePlace): Promise<string> {
    if (place instanceof File) return decodeSource(await readBytes(place))
    const entry = zips[place.zip]?.[place.entry]
    if (!entry) throw new GalleyError('internal', 'This file is not in the zip.')
    return decodeSource(entry.read())
  }

  return {
    async openZip(file) {
      try {
        const entries = readZip(await readBytes(file), zipLimits)
        zips.push(entries)
        return { zip: zips.length - 1, entries: entries.map(({ name, size }) => ({ name, size })) }
      } catch (error) {
        if (!isGalleyError(error)) throw error
        throw new GalleyError(error.code, `“${file.name}”: ${error.message}`, { cause: error })
      }
    },
    read,
    look: async place => fileFacts(await read(place)),
  }
}

/** A file that went away after it was picked, or that no memory holds, is refused by itself. */
async function readBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new GalleyError(
      'unavailable',
      'This file cannot be read: it is gone, or too large for the memory.',
      {
        cause,
      },
    )
  }
}
