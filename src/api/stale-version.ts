// The refusal of a change that was based on an earlier version.
import { GalleyError } from '../article/galley-error.ts'

export function staleVersion(currentVersion: string): GalleyError {
  const message = 'Somebody changed this article since you opened it. Nothing was written.'
  return new GalleyError('conflict', message, { currentVersion })
}
