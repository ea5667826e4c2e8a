// Text as a block scalar (`|` or `>`), with the header, indentation and line width of the one it replaces.
import { isUnprintable } from './render-scalar.ts'

export interface BlockShape {
  /** The token it replaces, from the indicator on. */
  token: string
  /** Columns of the parent; used when the old text is too empty to show its own indentation. */
  parentIndent: number
  eol: string
}

/** Null when only quotes can hold the text. */
export function renderBlockScalar(text: string, { token, parentIndent, eol }: BlockShape): string | null {
  if (text.trim() === '' || text.includes('\r') || isUnprintable(text)) return null
  const [, style = '|', indicators = '', comment = ''] = /^([|>])([-+\d]*)([^\r\n]*)/.exec(token) ?? []
  const oldLines = token.split(/\r?\n/).slice(1)
  const content = text.replace(/\n+$/, '')
  const isFolded = style === '>' && !/^[ \t]/m.test(content) && !/[ \t]$/m.test(content)
  const digit = /\d/.exec(indicators)?.[0] ?? (/^\n*[ \t]/.test(content) ? '?' : '')
  const shown = oldLines.find(line => line.trim() !== '')?.match(/^ */)?.[0].length ?? parentIndent + 2
  const indent = /\d/.test(digit) ? parentIndent + Number(digit) : Math.max(shown, parentIndent + 1)
  if (digit === '?' && indent - parentIndent > 9) return null
  const indicator = digit === '?' ? String(indent - parentIndent) : digit
  const header =
    (isFolded ? '>' : '|') + orderOf(indicators, indicator, chompingOf(text, indicators)) + comment
  const lines = isFolded ? fold(content, widthOf(oldLines) - indent) : content.split('\n')
  const trailing = Math.max(0, text.length - content.length - 1)
  const body = [...lines, ...Array<string>(trailing).fill('')]
  return header + eol + body.map(line => (line === '' ? '' : ' '.repeat(indent) + line) + eol).join('')
}

/** The old chomping where it gives this text, else the one that does. */
function chompingOf(text: string, indicators: string): string {
  const ends = /\n*$/.exec(text)?.[0].length ?? 0
  if (ends === 0) return '-'
  if (ends > 1) return '+'
  return indicators.includes('+') ? '+' : ''
}

function orderOf(old: string, digit: string, chomping: string): string {
  return /^[-+]\d/.test(old) ? chomping + digit : digit + chomping
}

function widthOf(lines: readonly string[]): number {
  const filled = lines.filter(line => line.trim() !== '')
  return filled.length > 1 ? Math.max(...filled.map(line => line.length)) : Number.POSITIVE_INFINITY
}

/** In folded text a line break is written as an empty line; long lines break at single blanks. */
function fold(text: string, width: number): string[] {
  const lines: string[] = []
  for (const [index, paragraph] of text.split('\n').entries()) {
    if (index > 0) lines.push('')
    if (paragraph === '') continue
    let line = ''
    for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line)
        line = word
      } else line += (line === '' ? '' : ' ') + word
    }
    lines.push(line)
  }
  return lines
}
