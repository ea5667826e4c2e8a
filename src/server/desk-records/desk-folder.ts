// Where the desk records of a folder are.
import { join } from 'node:path'

export function deskFolderOf(root: string): string {
  return join(root, '.galley', 'desk')
}
