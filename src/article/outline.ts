// The headings of a text, as a reader finds his way by them. What stands in code, or in a comment, is none.
import { blanked, codeRanges } from './code-ranges.ts'

export interface OutlineHeading {
  /** 1 to 6. */
  level: number
  /** As it is read, without signs; '' when there is none. */
  title: string
  /** Its line in the text, from 0, and where its title begins and ends. */
  line: number
  from: number
  to: number
}

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
/** Lines under which a row of dashes makes no heading. */
const noParagraph = /^(?: {4}|\t| {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|>|\||<|:::|\0))/

/** `bodyFrom`: what is before it is front matter. Line ends are '\n'. */
export function outlineOf(text: string, bodyFrom = 0): OutlineHeading[] {
  const body = { from: bodyFrom, to: text.length }
  const { ranges } = codeRanges(text, body)
  const prose = blanked(text, body, ranges).replace(/<!--[\s\S]*?-->/g, comment =>
    comment.replace(/[^\n]/g, '\0'),
  )
  const headings: OutlineHeading[] = []
  let line = text.slice(0, bodyFrom).split('\n').length - 1
  let at = bodyFrom
  /** The one line that an underline would make a heading; -1 for none. */
  let above = -1
  for (const row of prose.split('\n')) {
    const heading = atx.exec(row)
    const sign = heading?.[1] ?? ''
    if (heading) {
      const from =
        at +
        row.indexOf(sign) +
        sign.length +
        (/^[ \t]*/.exec(row.slice(row.indexOf(sign) + sign.length))?.[0].length ?? 0)
      const to = from + (heading[2]?.length ?? 0)
      headings.push({ level: sign.length, title: plainTitle(text.slice(from, to)), line, from, to })
      above = -1
    } else if (above >= 0 && underline.test(row)) {
      const to = at - 1
      const level = row.includes('=') ? 1 : 2
      headings.push({ level, title: plainTitle(text.slice(above, to)), line: line - 1, from: above, to })
      above = -1
    } else above = row.trim() === '' || noParagraph.test(row) ? -1 : at
    line += 1
    at += row.length + 1
  }
  return headings
}

/** Index of the heading that this line stands under; -1 above the first. */
export function headingAt(headings: readonly OutlineHeading[], line: number): number {
  return headings.findLastIndex(heading => heading.line <= line)
}

function plainTitle(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*{1,3}|~~|`+|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}]))/gu, '')
    .trim()
}
