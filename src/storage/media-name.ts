// Media names are paths like ids are, with any ending (S9), and a name never changes what it stands for.
import { GalleyError } from '../article/galley-error.ts'
import { refuseClash, refuseDevices, sameNameKey } from './article-id.ts'
import { checkStoredPath } from './stored-path.ts'

/** Throws `invalid` for a name that could leave the media folder or hide in it. */
export function checkMediaName(name: string): void {
  checkStoredPath(name)
}

/** Throws `invalid` also for names that Windows cannot keep, and that some system takes for one of `existing`. */
export function checkNewMediaName(name: string, existing: Iterable<string>): void {
  checkMediaName(name)
  refuseDevices(name)
  const key = sameNameKey(name)
  for (const other of existing) if (other !== name && sameNameKey(other) === key) refuseClash(name, other)
}

/** Throws `conflict` because articles that show this file would show another one. */
export function refuseOtherMedia(name: string): never {
  throw new GalleyError(
    'conflict',
    `Another file is kept as “${name}”. Nothing was replaced; choose another name.`,
  )
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
