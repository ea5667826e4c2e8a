// Bytes of a file → list row, without decoding the body: the first reading of a folder is for the most part this.
import { isUtf8 } from 'node:buffer'
import { countWordsUtf8 } from '../../article/count-words.ts'
import { readPlainFields } from '../../article/read-plain-fields.ts'
import { decodeSource } from '../../article/source-bytes.ts'
import { plainSummary, summarize } from '../../article/summarize.ts'
import type { Summary } from '../../article/summary.ts'

const fence = '\n---'
const lineEnd = 10

/** Always what `summarize` gives for the source of these bytes. */
export function summarizeBytes(bytes: Buffer): Summary {
  return summarizePlain(bytes) ?? summarize(decodeSource(bytes))
}

/** Null for anything but plain front matter between its fences in a file that is UTF-8. */
function summarizePlain(bytes: Buffer): Summary | null {
  const closing = bytes.indexOf(fence)
  if (closing < 0 || !isUtf8(bytes)) return null
  const end = bytes.indexOf(lineEnd, closing + fence.length) + 1
  const bodyFrom = end > 0 ? end : bytes.length
  const head = bytes.toString('utf8', 0, bodyFrom)
  const plain = readPlainFields(head)
  // A fence of another kind comes before this one: then the head is too long.
  if (plain === null || plain.bodyFrom !== head.length) return null
  return plainSummary(plain.data, countWordsUtf8(bytes, bodyFrom))
}
