// What the desk records of a folder dismiss, for who counts findings: looked at where it stands, one small file each.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dismissalsMark } from '../../storage/desk-record.ts'
import { safeName } from './safe-name.ts'

/** As they are kept for this article; undefined when there are none. A damaged record is told by whoever opens it. */
export function keptDismissals(folder: string, id: string): unknown {
  const record = recordAt(join(folder, `${safeName(id)}.json`))
  return record?.id === id ? record.dismissals : undefined
}

/** Counts belong to a version of an article and to what was dismissed there; two articles may have the same bytes. */
export function countKey(version: string, dismissals: unknown): string {
  const mark = dismissalsMark(dismissals)
  return mark === '' ? version : createHash('sha256').update(`${version} ${mark}`).digest('hex')
}

/** Null for what is no file, or damaged. */
export function recordAt(path: string): { id: string; dismissals: unknown } | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null
  try {
    const { id, record } = JSON.parse(readFileSync(path, 'utf8'))
    return typeof id === 'string' ? { id, dismissals: record?.dismissals } : null
  } catch {
    return null
  }
}
