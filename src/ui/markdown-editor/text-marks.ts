// Places of the text that are marked: a sign beside the line, a line under the words. For those who see; whoever does
// not is told elsewhere.
import { createContext } from 'react'

/** From the worst. */
export const markKinds = ['error', 'warning', 'note'] as const
export type MarkKind = (typeof markKinds)[number]

export interface MarkedRange {
  /** Columns of the line, from 0. */
  from: number
  to: number
  kind: MarkKind
}

export interface MarkedLine {
  /** The worst of its places. */
  kind: MarkKind
  /** In order, not touching each other; empty where only the line is marked. */
  ranges: readonly MarkedRange[]
}

export interface TextMarks {
  /** The text that was looked at: words of another one are not marked. */
  text: string
  /** By the index of the line in that text. */
  lines: ReadonlyMap<number, MarkedLine>
}

export const TextMarksContext = createContext<TextMarks | null>(null)
