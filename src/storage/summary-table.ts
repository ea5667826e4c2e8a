// The rows of a list as a table for spreadsheets, or as JSON. Summaries only: the articles themselves go out as files.
import type { ArticleRow } from './article-store.ts'
import { type Cell, csvTable } from './csv-table.ts'

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

export function summariesAsCsv(rows: readonly ArticleRow[]): string {
  return csvTable([columns, ...rows.map(row => columns.map(column => cellOf(row[column])))])
}

export function summariesAsJson(rows: readonly ArticleRow[]): string {
  const summaries = rows.map(row => Object.fromEntries(columns.map(column => [column, row[column]])))
  return `${JSON.stringify(summaries, null, 2)}\n`
}

function cellOf(value: ArticleRow[(typeof columns)[number]]): Cell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value
}
