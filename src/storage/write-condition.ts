// S2 in one place: whether a write may happen over what stands now.
import { GalleyError } from '../article/galley-error.ts'
import type { WriteCondition } from './article-store.ts'

/** Throws `conflict`, carrying the current version (null: nothing there), unless the condition names what stands. */
export function checkCondition(condition: WriteCondition, currentVersion: string | null, id: string): void {
  const expected = condition.ifAbsent ? null : condition.ifVersion
  if (expected !== currentVersion)
    throw new GalleyError('conflict', conflictMessage(expected, currentVersion, id), { currentVersion })
}

/** What stands under `id`; throws as `checkCondition` does: for changes that need something to be there. */
export function checkStanding<T extends { version: string }>(
  standing: T | null | undefined,
  { ifVersion }: { ifVersion: string },
  id: string,
): T {
  if (standing?.version === ifVersion) return standing
  const currentVersion = standing?.version ?? null
  throw new GalleyError('conflict', conflictMessage(ifVersion, currentVersion, id), { currentVersion })
}

function conflictMessage(expected: string | null, currentVersion: string | null, id: string): string {
  if (currentVersion === null) return `“${id}” is not there any more. Nothing was written.`
  if (expected === null) return `“${id}” exists already. Nothing was written.`
  return `“${id}” was changed since you opened it. Nothing was written.`
}
