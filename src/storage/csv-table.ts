// A table as spreadsheets read it: RFC 4180, with the mark that tells them of UTF-8.

export type Cell = string | number | boolean | null

export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map(cells => `${cells.map(cellText).join(',')}\r\n`).join('')}`
}

function cellText(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would run what begins like a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}
