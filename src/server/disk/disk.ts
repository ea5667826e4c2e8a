// The file calls that writing uses, in one value so that a test can hand in a full or failing disk.
import { type FileHandle, link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises'

export interface Disk {
  open(path: string, flags: string | number, mode?: number): Promise<FileHandle>
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  mkdir(path: string, options: { recursive: true }): Promise<string | undefined>
}

export const realDisk: Disk = { open, link, rename, unlink, mkdir }

/** The errno name of a file call that failed, '' for anything else. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The bytes of a file, or null when there is none. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Removes a file; that it is gone already is fine. */
export async function unlinkIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}
