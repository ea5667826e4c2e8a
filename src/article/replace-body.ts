// Edits of a text as typed, line by line: a line that nobody touched keeps its bytes, its own line end included (F7).
import { alignItems } from './align-items.ts'
import { GalleyError } from './galley-error.ts'
import { isUtf8 } from './source-bytes.ts'
import { type LineEnd, type Range, splitSource } from './split-source.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'

interface Line {
  text: string
  /** '' at the end of a text that ends without one. */
  end: string
}

/** What a textarea shows for a body: every line end is '\n'. */
export function editorText(body: string): string {
  return body.replace(/\r\n?/g, '\n')
}

/**
 * The edits that make `text` the body. Text with '\n' alone is taken as a textarea's: untouched lines keep
 * their line ends and new ones take their neighbours'. Text with '\r' in it is taken exactly.
 */
export function replaceBody(source: string, text: string): TextEdit[] {
  const { body, eol } = splitSource(source)
  return replaceLines(source, body, eol, text)
}

/** The same for the whole source; `text` is without the byte order mark, which stays. */
export function replaceText(source: string, text: string): TextEdit[] {
  const from = source.startsWith('\uFEFF') ? 1 : 0
  return replaceLines(source, { from, to: source.length }, splitSource(source).eol, text)
}

function replaceLines(source: string, range: Range, eol: LineEnd, text: string): TextEdit[] {
  const old = source.slice(range.from, range.to)
  if (text === old) return []
  if (!isUtf8(source) || !isUtf8(text))
    throw new GalleyError('invalid', 'The text is not UTF-8, so it is kept as it is. Nothing was changed.')
  const exact = text.includes('\r')
  if (!exact && text === editorText(old)) return []
  const before = linesOf(old)
  const after = linesOf(text)
  const pairs = alignItems(before.map(exact ? wholeLine : editorLine), after.map(wholeLine))
  const edits: TextEdit[] = []
  let from = range.from
  let done = { before: 0, after: 0 }
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    const removed = before.slice(done.before, i)
    const to = from + lengthOf(removed)
    const neighbour = before[done.before - 1]?.end || before[i]?.end || eol
    const added = after.slice(done.after, j)
    const insert = added
      .map((line, at) => inserted(line, exact ? '' : removed[at]?.end || neighbour))
      .join('')
    if (removed.length > 0 || added.length > 0) edits.push({ from, to, insert })
    from = to + wholeLine(before[i] ?? { text: '', end: '' }).length
    done = { before: i + 1, after: j + 1 }
  }
  // A lone '\r' that comes to stand before a '\n' would be read as one line end: then all lines are written.
  const isWhatWasTyped = exact || editorText(applyEdits(source, edits).slice(range.from)) === text
  return isWhatWasTyped ? edits : [{ ...range, insert: text.replaceAll('\n', eol) }]
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const [, line = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g))
    if (line !== '' || end !== '') lines.push({ text: line, end })
  return lines
}

function inserted({ text, end }: Line, lineEnd: string): string {
  return text + (end === '' || lineEnd === '' ? end : lineEnd)
}

function wholeLine({ text, end }: Line): string {
  return text + end
}

function editorLine({ text, end }: Line): string {
  return text + (end === '' ? '' : '\n')
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + wholeLine(line).length, 0)
}
