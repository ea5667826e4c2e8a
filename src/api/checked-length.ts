// The longest article that the checks read while somebody waits.
import { GalleyError } from '../article/galley-error.ts'
import { maxCheckedCharacters } from '../checks/check.ts'

/** Throws `too-large` past that. */
export function requireCheckedLength({ length }: string): void {
  if (length <= maxCheckedCharacters) return
  const most = maxCheckedCharacters.toLocaleString('en')
  throw new GalleyError(
    'too-large',
    `The checks read articles of up to ${most} characters. This one is longer.`,
  )
}
