// One line of a list or a quote, taken apart.

export interface ListLine {
  /** Signs of the quotes that it stands in, such as `> `. */
  quote: string
  indent: string
  /** `-`, `*`, `+`, or a number with its dot or bracket; '' for a line of a quote alone. */
  marker: string
  /** Blanks after the marker. */
  pad: string
  /** `[ ] ` or `[x] ` with the blanks after it; '' when it is no task. */
  box: string
  content: string
}

const pattern =
  /^((?: {0,3}>[ \t]?)*)([ \t]*)(?:([-*+]|\d{1,9}[.)])(?:([ \t]+)(\[[ xX]\](?:[ \t]+|$))?|$))?(.*)$/
const rule = /^[ \t>]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/

/** Null for a line that is neither in a list nor in a quote. */
export function readListLine(line: string): ListLine | null {
  if (rule.test(line)) return null
  const [, quote = '', indent = '', marker = '', pad = '', box = '', content = ''] = pattern.exec(line) ?? []
  return quote === '' && marker === '' ? null : { quote, indent, marker, pad, box, content }
}

export function isListLine(line: string | null): boolean {
  return Boolean(line && readListLine(line)?.marker)
}

/** How many characters of the line come before its content. */
export function lengthBefore({ quote, indent, marker, pad, box }: ListLine): number {
  return quote.length + indent.length + marker.length + pad.length + box.length
}

/** Null for the marker of a bullet. */
export function numberOf(marker: string): number | null {
  return /^\d/.test(marker) ? Number.parseInt(marker, 10) : null
}

export function withNumber(marker: string, number: number): string {
  return `${number}${marker.slice(-1)}`
}

/** Columns that blanks take, a tab reaching to the next multiple of four. */
export function columnsOf(blanks: string): number {
  let columns = 0
  for (const sign of blanks) columns += sign === '\t' ? 4 - (columns % 4) : 1
  return columns
}
