// Zips that no tool would make.
import { strToU8, zipSync } from 'fflate'

export const limits = { maxEntries: 100, maxEntryBytes: 3_000_000, maxTotalBytes: 4_000_000 }

export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const content = Object.entries(files).map(([name, text]) => {
    return [name, typeof text === 'string' ? strToU8(text) : text] as const
  })
  return new Uint8Array(zipSync(Object.fromEntries(content)))
}

/** Writes numbers over a field of the first file's header in the directory (APPNOTE 4.3.12). */
export function withDirectoryField(
  zip: Uint8Array,
  offset: number,
  bytes: number[],
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(zip)
  copy.set(bytes, directoryOf(copy) + offset)
  return copy
}

function directoryOf(zip: Uint8Array): number {
  return new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true)
}
