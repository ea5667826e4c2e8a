// The Markdown files of a zip. What a zip says of itself is not believed: sizes are checked before unpacking.
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { GalleyError } from '../../article/galley-error.ts'
import { type ImportFile, isMarkdownPath } from './import-file.ts'

const maxUnpackedBytes = 2 ** 30
const unpackedAtOnce = 200

/** The files, and the paths of all others. Throws `invalid` for what is no zip, `too-large` for more than 1 GB. */
export async function readZip(file: File): Promise<{ files: ImportFile[]; others: string[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const entries: UnzipFileInfo[] = []
  unpack(file.name, bytes, entry => {
    if (!entry.name.endsWith('/')) entries.push(entry)
    return false
  })
  const wanted = entries.filter(({ name }) => isMarkdownPath(name))
  if (wanted.reduce((sum, { originalSize }) => sum + originalSize, 0) > maxUnpackedBytes)
    throw new GalleyError('too-large', `“${file.name}” holds more than 1 GB. Import it in parts.`)
  const files: ImportFile[] = []
  for (let start = 0; start < wanted.length; start += unpackedAtOnce) {
    const names = new Set(wanted.slice(start, start + unpackedAtOnce).map(({ name }) => name))
    for (const [path, content] of Object.entries(unpack(file.name, bytes, ({ name }) => names.has(name))))
      files.push({ path, size: content.length, read: async () => content })
    await pause()
  }
  return { files, others: entries.filter(({ name }) => !isMarkdownPath(name)).map(({ name }) => name) }
}

function unpack(zipName: string, bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch (cause) {
    throw new GalleyError('invalid', `“${zipName}” cannot be read as a zip. Nothing was imported.`, { cause })
  }
}

/** Lets the page draw and answer between two batches. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
