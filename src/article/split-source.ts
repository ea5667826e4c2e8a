// Where the front matter ends and the body begins, found by scanning alone: nothing is parsed here,
// so it is fast on any size and cannot fail.

/** UTF-16 offsets into the source; `to` is not included. */
export interface Range {
  from: number
  to: number
}

export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'none'
export type LineEnd = '\n' | '\r\n'
export type SplitProblem = 'unterminated' | 'unknown-fence' | 'lone-cr'

export interface SplitSource {
  format: FrontMatterFormat
  /** The text between the fences, or the whole JSON object; null when there is none. */
  frontMatter: Range | null
  body: Range
  /** The file's first line end; '\n' when it has none. */
  eol: LineEnd
  problem?: SplitProblem
}

const byteOrderMark = 0xfeff
const openingFence = /(---|\+\+\+)[ \t]*(?:\r?\n|$)/y
const foreignFence = /(?:---[A-Za-z]+|;;;)[ \t]*\r?\n/y
const foreignClosing = /\n(?:---|;;;)[ \t]*(?=\r?\n|$)/
const closingFences = {
  '---': /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g,
  '+++': /\n\+\+\+[ \t]*(?:\r?\n|$)/g,
}
const jsonStart = /\{\s*["}]/y
const restOfLine = /[ \t]*(?:\r?\n|$)/y

export function splitSource(source: string): SplitSource {
  const start = source.charCodeAt(0) === byteOrderMark ? 1 : 0
  const eol = lineEndOf(source)
  const none = { format: 'none', frontMatter: null, body: { from: start, to: source.length }, eol } as const
  const opening = matchAt(openingFence, source, start)
  if (opening === null) {
    if (matchAt(jsonStart, source, start)) return splitJson(source, start, eol) ?? none
    if (isCarriageReturnOnly(source)) return { ...none, problem: 'lone-cr' }
    const foreign = matchAt(foreignFence, source, start) && foreignClosing.test(source.slice(start, 65_536))
    return foreign ? { ...none, problem: 'unknown-fence' } : none
  }
  const fence = opening[1] === '+++' ? '+++' : '---'
  const from = start + opening[0].length
  const closing = closingFences[fence]
  closing.lastIndex = Math.max(0, from - 1)
  const end = from < source.length ? closing.exec(source) : null
  if (end === null) return { ...none, problem: 'unterminated' }
  return {
    format: fence === '+++' ? 'toml' : 'yaml',
    frontMatter: { from, to: end.index + 1 },
    body: { from: end.index + end[0].length, to: source.length },
    eol,
  }
}

/** The line end that a new line at this place takes: that of the line before, or else the file's first. */
export function lineEndAt(source: string, at: number): LineEnd {
  const before = at > 0 ? source.lastIndexOf('\n', at - 1) : -1
  if (before < 0) return lineEndOf(source)
  return source[before - 1] === '\r' ? '\r\n' : '\n'
}

function lineEndOf(source: string): LineEnd {
  const first = source.indexOf('\n')
  return first > 0 && source[first - 1] === '\r' ? '\r\n' : '\n'
}

function splitJson(source: string, start: number, eol: LineEnd): SplitSource | null {
  const to = endOfObject(source, start)
  const rest = to < 0 ? null : matchAt(restOfLine, source, to)
  if (rest === null) return null
  const body = { from: to + rest[0].length, to: source.length }
  return { format: 'json', frontMatter: { from: start, to }, body, eol }
}

/** The offset after the brace that closes the object, or -1. */
function endOfObject(source: string, start: number): number {
  const token = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[{}]/g
  token.lastIndex = start
  let depth = 0
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    if (found[0] === '{') depth += 1
    if (found[0] === '}') depth -= 1
    if (depth === 0) return token.lastIndex
  }
  return -1
}

function isCarriageReturnOnly(source: string): boolean {
  return source.includes('\r') && !source.includes('\n')
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
