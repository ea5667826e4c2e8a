import type { Check, RuleFinding } from '../check.ts'

export const tableFault: Check = {
  id: 'table-fault',
  severity: 'warning',
  scope: 'article',
  title: 'Faulty tables',
  about:
    'A row with more cells than the head loses some; a line below the head with another number of cells makes it no table at all.',
  check({ blocks, prose, source }) {
    const findings: RuleFinding[] = []
    for (const { from, to, kind } of blocks) {
      if (kind === 'table') findings.push(...faultsOf(source, from, to))
      if (kind === 'paragraph' && isTableWithoutRule(prose.slice(from, to)))
        findings.push({
          from,
          to,
          message: 'This table shows as text: its second line must be “| --- | --- |”.',
        })
    }
    return findings
  },
}

function faultsOf(source: string, from: number, to: number): RuleFinding[] {
  const findings: RuleFinding[] = []
  let at = from
  let width = 0
  for (const [index, line] of source.slice(from, to).split('\n').entries()) {
    const place = { from: at, to: at + line.trimEnd().length }
    at += line.length + 1
    const cells = countCells(line)
    if (index === 0) width = cells
    else if (index === 1 && cells !== width)
      return [
        {
          ...place,
          message: `This is no table yet: the head has ${width} cells, the line below it ${cells}.`,
        },
      ]
    // Fewer are filled up with empty ones; the line after a table may be text.
    else if (cells > width && line.includes('|'))
      findings.push({ ...place, message: `This row has ${cells} cells, and only ${width} are shown.` })
  }
  return findings
}

function countCells(line: string): number {
  const row = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return row.split(/(?<!\\)\|/).length
}

function isTableWithoutRule(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > 1 && lines.every(line => /^[ \t]*\|.*\|[ \t]*\r?$/.test(line))
}
