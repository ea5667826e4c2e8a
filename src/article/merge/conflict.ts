// A place that both sides changed, each in its own way: what it was, what each made of it, and what may become of it.
import type { LineEnd } from '../split-source.ts'
import type { Grain } from './split-text.ts'

export interface TextConflict {
  kind: 'text'
  /** How much of the text it is: whole paragraphs, lines, or words inside of a line. */
  grain: Grain
  base: string
  mine: string
  theirs: string
}

/** A field of the front matter; `undefined` where a side does not have it. */
export interface FieldConflict {
  kind: 'field'
  key: string
  base: unknown
  mine: unknown
  theirs: unknown
}

export type Conflict = TextConflict | FieldConflict

/** Or what somebody wrote instead. */
export type Choice = 'mine' | 'theirs' | 'both' | { text: string }

/** Whether both can stand there: a date or a yes is one or the other. */
export function canTakeBoth(conflict: Conflict): boolean {
  const { mine, theirs } = conflict
  if (conflict.kind === 'text') return mine !== '' && theirs !== ''
  return (isText(mine) && isText(theirs)) || (Array.isArray(mine) && Array.isArray(theirs))
}

/** What comes to stand in the text, whose lines end in `eol`. */
export function chosenText(conflict: TextConflict, choice: Choice, eol: LineEnd): string {
  if (typeof choice === 'object') return choice.text.replace(/\r?\n/g, eol)
  return choice === 'both' ? bothTexts(conflict, eol) : conflict[choice]
}

/** The value that the field gets; `undefined` takes its key away. */
export function chosenValue({ mine, theirs }: FieldConflict, choice: Choice): unknown {
  if (typeof choice === 'object') return choice.text
  if (choice !== 'both') return choice === 'mine' ? mine : theirs
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return `${mine} ${theirs}`
  const known = new Set(mine.map(item => JSON.stringify(item)))
  return [...mine, ...theirs.filter(item => !known.has(JSON.stringify(item)))]
}

/** Mine first. What keeps two paragraphs, lines or words apart goes between them, if nothing does yet. */
function bothTexts({ grain, mine, theirs }: TextConflict, eol: LineEnd): string {
  if (mine === '' || theirs === '') return mine + theirs
  const isApart = /\s$/.test(mine) || /^\s/.test(theirs)
  if (isApart) return mine + theirs
  return mine + { paragraph: eol + eol, line: eol, word: ' ' }[grain] + theirs
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
