// What the desk of a file was told is fine there: the desk is the nearest folder above it that has desk records.
import { statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { type Dismissal, readDismissals } from '../../checks/dismissals.ts'
import { deskFolderOf } from '../desk-records/desk-folder.ts'
import { keptDismissals } from '../desk-records/kept-dismissals.ts'

export function dismissalsAt(path: string): Dismissal[] {
  for (let root = dirname(path); ; root = dirname(root)) {
    const folder = deskFolderOf(root)
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      const id = relative(root, path).split(sep).join('/')
      return readDismissals({ dismissals: keptDismissals(folder, id) })
    }
    if (root === dirname(root)) return []
  }
}
