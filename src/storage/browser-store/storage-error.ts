// What the browser's storage throws, in Galley's words.
import { GalleyError, isGalleyError } from '../../article/galley-error.ts'

/** The same error when it is a GalleyError, else `unavailable` with what happened, what was kept, what to do. */
export function storageError(error: unknown): GalleyError {
  if (isGalleyError(error)) return error
  return new GalleyError('unavailable', messageOf(error), { cause: error })
}

function messageOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError')
    return 'The browser has no more room for this desk. This change was not saved; all that was saved before is kept. Free some disk space, or export and remove articles, and save again.'
  if (name === 'VersionError')
    return 'A newer Galley has opened this desk. Nothing was changed; reload the page to go on with it.'
  return 'The browser’s storage does not answer. This change was not saved; all that was saved before is kept. Copy your text, reload the page and try again.'
}
