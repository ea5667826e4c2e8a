// The version of a source: the ETag that every write names.
import { encodeSource } from './source-bytes.ts'

/** Lower-case hexadecimal SHA-256 of the file's bytes. */
export async function versionOf(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encodeSource(source))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
