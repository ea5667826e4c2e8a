// One step of an edit in the front matter, the same for every format.
import type { ExactValue } from './exact-value.ts'

/** Keys and, within sequences, indexes from 0. */
export type FieldPath = readonly (string | number)[]

export type FieldOperation =
  /** Gives a key or an item this value; a key that is not there yet is added. */
  | { kind: 'set'; path: FieldPath; value: unknown }
  | { kind: 'remove'; path: FieldPath }
  /** A new sequence item at the index that ends the path. `text` is its source where it had one. */
  | { kind: 'insert'; path: FieldPath; value: unknown; text?: string; exact?: ExactValue }
