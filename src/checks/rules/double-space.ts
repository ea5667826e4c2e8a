import type { Check, RuleFinding } from '../check.ts'

/** What may stand before the text of a line. */
const longestMarker = 40
const marker = /^[ \t>]*(?:(?:[-*+]|\d+[.)])(?: +\[[ xX]\])?|:)?$/

export const doubleSpace: Check = {
  id: 'double-space',
  severity: 'note',
  scope: 'article',
  hasSafeFixes: true,
  title: 'Double spaces',
  about: 'Two spaces within a line show as one, and make texts differ that say the same.',
  check({ prose }) {
    const findings: RuleFinding[] = []
    if (!prose.includes('  ')) return findings
    let lineFrom = 0
    let lineTo = 0
    for (let from = prose.indexOf('  '); from >= 0; ) {
      let to = from + 2
      while (prose[to] === ' ') to += 1
      while (lineTo < from) {
        lineFrom = lineTo === 0 ? 0 : lineTo + 1
        const next = prose.indexOf('\n', lineFrom)
        lineTo = next < 0 ? prose.length : next
      }
      const before = prose.slice(lineFrom, from)
      if (!isEdge(prose, from - 1) && !isEdge(prose, to) && isText(before))
        findings.push(findingAt(before, from, to))
      from = prose.indexOf('  ', to)
    }
    return findings
  },
}

/** Not in a table, where blanks line up its columns, nor after the sign of a list item, where they set its indent. */
function isText(before: string): boolean {
  if (/^\s*\|/.test(before)) return false
  return before.length > longestMarker || !marker.test(before)
}

/** Where a line begins or ends, or code stands: there blanks mean something, or nobody sees them. */
function isEdge(prose: string, at: number): boolean {
  const code = at < 0 || at >= prose.length ? 0 : prose.charCodeAt(at)
  return code === 0 || code === 9 || code === 10 || code === 13 || code === 124
}

function findingAt(before: string, from: number, to: number): RuleFinding {
  const isHeading = /^ {0,3}#{1,6}(?:\s|$)/.test(before)
  return {
    from,
    to,
    message: isHeading ? 'Two spaces stand in this heading.' : 'Two spaces stand here.',
    fix: { title: 'Leave one', edits: [{ from: from + 1, to, insert: '' }], isSafe: true },
  }
}
