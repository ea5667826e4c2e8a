// What every format's reader gives: plain data for people and forms, exact values for the check of edits.
import type { ExactValue } from './exact-value.ts'
import type { LocalProblem } from './problem.ts'

/** Objects have no prototype, at every level: a key named `__proto__` is a key like any other. */
export type FieldData = Record<string, unknown>

export interface FrontMatterReading {
  /** {} when the front matter cannot be read. */
  data: FieldData
  exact: ExactValue
  problems: LocalProblem[]
  canEdit: boolean
}

/** Deeper nesting than any form can show is a problem, not a stack overflow. */
export const maxDepth = 200
/** Characters; far beyond any real front matter, and still read in well under a second. */
export const maxFrontMatterLength = 1_000_000
/** Values, aliases unfolded: what bounds alias bombs. */
export const maxValues = 50_000

export function unreadable(problem: LocalProblem): FrontMatterReading {
  return { data: emptyData(), exact: { entries: [] }, problems: [problem], canEdit: false }
}

export function emptyData(): FieldData {
  return Object.create(null) as FieldData
}
