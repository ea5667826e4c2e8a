// The kinds of files that an editor can take or leave in an import, in words.
import type { ImportKind } from './plan-import.ts'

export const choosableKinds = [
  'new',
  'same-slug',
  'broken',
  'changed',
] as const satisfies readonly ImportKind[]
export type Choosable = (typeof choosableKinds)[number]

export const kindLabels: Readonly<Record<ImportKind, string>> = {
  new: 'New',
  'same-slug': 'Same slug',
  broken: 'Broken',
  changed: 'Changed',
  same: 'The same',
  refused: 'Cannot be imported',
}

export const kindNotes: Readonly<Record<Choosable, string>> = {
  new: 'not here yet',
  'same-slug': 'new, with a slug that another article has',
  broken: 'new, with a problem to put right',
  changed: 'here with another text; what is replaced stays in the history',
}
