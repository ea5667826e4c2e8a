// Reads a zip that came from outside: nothing in it is believed before it is checked (PKWARE APPNOTE 6.3, no ZIP64).
// Names are only decoded here; whether one may be an article's id is for `checkArticleId` to say.
import { GalleyError } from '../../article/galley-error.ts'
import { decodeSource, isUtf8 } from '../../article/source-bytes.ts'
import { inflateEntry, type ZipData } from './inflate-entry.ts'

export interface ZipLimits {
  maxEntries: number
  /** Bytes of one file, and of all files together, after inflating. */
  maxEntryBytes: number
  maxTotalBytes: number
}

export interface ZipEntry {
  /** What is not UTF-8 in it stands as �, and such an entry cannot be read. */
  name: string
  /** Bytes after inflating, as the zip says: not to be relied on. */
  size: number
  /**
   * The file's bytes, inflated now; a second time costs the limits nothing.
   * Throws `invalid` or `too-large` for this entry alone.
   */
  read(): Uint8Array<ArrayBuffer>
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const directoryHeaderBytes = 46
const localHeaderBytes = 30

/** The files of an archive, folders left out. Throws `invalid` when it is no zip or is cut off. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.maxEntries)
    throw new GalleyError('too-large', `The zip has more than ${limits.maxEntries} files.`)
  const budget = { left: limits.maxTotalBytes }
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + directoryHeaderBytes > end || view.getUint32(at, true) !== directorySignature) throw notAZip()
    const nameBytes = view.getUint16(at + 28, true)
    const name = bytes.subarray(at + directoryHeaderBytes, at + directoryHeaderBytes + nameBytes)
    const header = at
    at += directoryHeaderBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at > end) throw notAZip()
    if (name.at(-1) === 0x2f) continue
    const size = view.getUint32(header + 24, true)
    let spentBytes = 0
    const read = () => {
      const data = locateData(bytes, view, header, name)
      budget.left += spentBytes
      spentBytes = 0
      const content = inflateEntry(data, limits.maxEntryBytes, budget)
      spentBytes = content.length
      return content
    }
    entries.push({ name: new TextDecoder('utf-8', { ignoreBOM: true }).decode(name), size, read })
  }
  return entries
}

function locateData(bytes: Uint8Array, view: DataView, header: number, name: Uint8Array): ZipData {
  const isEncrypted = (view.getUint16(header + 8, true) & 1) === 1
  if (!isUtf8(decodeSource(name)))
    throw new GalleyError('invalid', 'The name of this file in the zip is not UTF-8.')
  const isLink = ((view.getUint32(header + 38, true) >>> 16) & 0xf000) === 0xa000
  if (isEncrypted) throw new GalleyError('invalid', 'This file is encrypted.')
  if (isLink) throw new GalleyError('invalid', 'This is a link, not a file.')
  const local = view.getUint32(header + 42, true)
  const isOutside = local + localHeaderBytes > view.byteLength
  if (isOutside || view.getUint32(local, true) !== localSignature) throw damaged()
  const start = local + localHeaderBytes
  const localName = bytes.subarray(start, start + view.getUint16(local + 26, true))
  if (localName.length !== name.length || localName.some((byte, index) => byte !== name[index]))
    throw damaged()
  const from = start + localName.length + view.getUint16(local + 28, true)
  const to = from + view.getUint32(header + 20, true)
  if (to > view.byteLength) throw damaged()
  return {
    method: view.getUint16(header + 10, true),
    crc: view.getUint32(header + 16, true),
    size: view.getUint32(header + 24, true),
    packed: bytes.subarray(from, to),
  }
}

/** The end record is the last thing in the file but for a comment that it measures itself. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - endBytes; at >= 0 && at >= view.byteLength - endBytes - 0xffff; at--) {
    const isEnd = view.getUint32(at, true) === endSignature
    if (isEnd && at + endBytes + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw notAZip()
}

function notAZip(): GalleyError {
  return new GalleyError('invalid', 'This is not a whole zip file. Nothing was imported.')
}

function damaged(): GalleyError {
  return new GalleyError('invalid', 'The zip contradicts itself about this file.')
}
