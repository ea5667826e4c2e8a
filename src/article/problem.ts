// What is wrong with an article's source, and where. A problem never keeps the article from opening.

const problemCodes = [
  'not-utf8',
  'lone-cr',
  'unterminated',
  'unknown-fence',
  'too-large',
  'too-deep',
  'syntax',
  'duplicate-key',
  'not-a-mapping',
] as const

export type ProblemCode = (typeof problemCodes)[number]

export interface Problem {
  code: ProblemCode
  /** For people; may change. */
  message: string
  /** UTF-16 offsets into the source. */
  from: number
  to: number
  /** Both from 1. */
  line: number
  column: number
}

/** A problem found in the front matter alone: offsets count from its beginning. */
export type LocalProblem = Pick<Problem, 'code' | 'message' | 'from' | 'to'>

/** The same problem, placed in the whole source. */
export function locateProblem(source: string, { code, message, from, to }: LocalProblem): Problem {
  const start = Math.min(from, source.length)
  const before = source.slice(0, start)
  const line = before.split('\n').length
  const column = start - (before.lastIndexOf('\n') + 1) + 1
  return { code, message, from: start, to: Math.min(Math.max(to, start), source.length), line, column }
}
