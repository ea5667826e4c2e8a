// What was decided for a place: a side, and the text when something else was written.
import type { Choice } from '../../../article/merge/conflict.ts'
import type { Side } from './merge-places.ts'

export interface Decision {
  side: Side | null
  text: string | null
}

export const undecided: Decision = { side: null, text: null }

export function isUndecided({ side, text }: Decision): boolean {
  return side === null && text === null
}

export function choiceOf({ side, text }: Decision): Choice {
  return text === null ? (side ?? 'mine') : { text }
}
