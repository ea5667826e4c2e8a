// The rows of a list as a table for spreadsheets, or as JSON. Summaries only: the articles themselves go out as files.
import type { ArticleRow } from './article-store.ts'

const columns = [
  'id',
  'title',
  'slug',
  'status',
  'trending',
  'featured',
  'date',
  'category',
  'keywords',
  'writtenBy',
  'words',
  'readingTime',
  'image',
  'imageCredit',
  'excerpt',
  'problems',
  'updatedAt',
  'size',
  'version',
] as const satisfies readonly (keyof ArticleRow)[]

/** RFC 4180, with the mark that tells spreadsheets of UTF-8. */
export function summariesAsCsv(rows: readonly ArticleRow[]): string {
  const lines = rows.map(row => columns.map(column => cellOf(row[column])))
  return `\uFEFF${[columns, ...lines].map(cells => `${cells.join(',')}\r\n`).join('')}`
}

export function summariesAsJson(rows: readonly ArticleRow[]): string {
  const summaries = rows.map(row => Object.fromEntries(columns.map(column => [column, row[column]])))
  return `${JSON.stringify(summaries, null, 2)}\n`
}

function cellOf(value: ArticleRow[(typeof columns)[number]]): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = harmless(typeof value === 'string' ? value : value.join('; '))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would run what begins like a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}
