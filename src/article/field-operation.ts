// One step of an edit in the front matter, the same for every format.
import type { ExactValue } from './exact-value.ts'

/** An item as it stood at its old place: whole lines in a YAML block, else the item alone. */
export interface MovedItem {
  text: string
  /** Between the items of its list, where that is written in brackets. */
  separator?: string
  exact: ExactValue
}

/** Keys and, within sequences, indexes from 0. */
export type FieldPath = readonly (string | number)[]

export type FieldOperation =
  /** Gives a key or an item this value; a key that is not there yet is added. */
  | { kind: 'set'; path: FieldPath; value: unknown }
  | { kind: 'remove'; path: FieldPath }
  /** A new sequence item at the index that ends the path. */
  | { kind: 'insert'; path: FieldPath; value: unknown; moved?: MovedItem }
