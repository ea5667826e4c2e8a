// Settings: small JSON documents that the whole desk shares, e.g. its saved views.
import { GalleyError } from '../article/galley-error.ts'
import { versionOf } from '../article/version-of.ts'
import type { StoredSetting } from './article-store.ts'

const maxCharacters = 2 ** 20

/** Throws `invalid` for anything but small letters, digits and hyphens: a name is part of paths and addresses (S9). */
export function checkSettingName(name: string): void {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(name)) return
  throw new GalleyError(
    'invalid',
    `“${name.slice(0, 80)}” is no name for a setting: use small letters, digits and hyphens, at most 64.`,
  )
}

/** The value as the store gives it back. Throws `too-large` past 1 MB of JSON, `invalid` for what is no JSON. */
export async function makeSetting(name: string, value: unknown): Promise<StoredSetting> {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new GalleyError('invalid', `The setting “${name}” has no value.`)
  if (text.length > maxCharacters)
    throw new GalleyError('too-large', `The setting “${name}” is larger than 1 MB. Nothing was changed.`)
  return { value: JSON.parse(text), version: await versionOf(text) }
}
