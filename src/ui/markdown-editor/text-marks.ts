// Places of the text that are marked: a sign beside the line, a line under the words. For those who see; whoever does
// not is told elsewhere.
import { createContext } from 'react'

/** From the worst. */
export const markKinds = ['error', 'warning', 'note'] as const
export type MarkKind = (typeof markKinds)[number]

/** What a search found; `present` is the match that is shown now. */
export type FoundKind = 'found' | 'present'

export interface MarkedRange<Kind = MarkKind> {
  /** Columns of the line, from 0. */
  from: number
  to: number
  kind: Kind
}

export interface MarkedLine<Kind = MarkKind> {
  /** The worst of its places. */
  kind: Kind
  /** In order, not touching each other; empty where only the line is marked. */
  ranges: readonly MarkedRange<Kind>[]
}

export interface TextMarks<Kind = MarkKind> {
  /** The text that was looked at: words of another one are not marked. */
  text: string
  /** By the index of the line in that text. */
  lines: ReadonlyMap<number, MarkedLine<Kind>>
}

export const TextMarksContext = createContext<TextMarks | null>(null)
export const FoundMarksContext = createContext<TextMarks<FoundKind> | null>(null)
