// A file to import: where it would go, and its text when it is asked for.
import { articleExtensions } from '../../storage/article-id.ts'
import type { FileFacts } from './reading/file-facts.ts'

export const maxFileBytes = 64 * 2 ** 20

export interface ImportFile {
  /** Relative to what was dropped or picked, with `/`. */
  path: string
  /** Bytes; of a file in a zip what the zip says, which is not to be relied on. */
  size: number
  /** The source. Throws `invalid` or `too-large` for a file that its zip holds badly, `unavailable` for one that is gone. */
  read(): Promise<string>
  /** Throws what `read` throws. */
  look(): Promise<FileFacts>
}

export function isMarkdownPath(path: string): boolean {
  const lower = path.toLowerCase()
  return articleExtensions.some(extension => lower.endsWith(extension)) && !lower.startsWith('__macosx/')
}

/** The folder that all files lie in, with its slash; '' when there is none. */
export function sharedFolder(files: readonly ImportFile[]): string {
  const [first] = files
  const end = first ? first.path.indexOf('/') + 1 : 0
  const folder = first?.path.slice(0, end) ?? ''
  return files.every(file => file.path.startsWith(folder)) ? folder : ''
}
