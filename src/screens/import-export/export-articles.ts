// One article goes out as its file, several as a zip; their summaries as one table.
import { GalleyError } from '../../article/galley-error.ts'
import { encodeSource } from '../../article/source-bytes.ts'
import { allRows } from '../../storage/all-rows.ts'
import type { ArticleRow, ArticleStore } from '../../storage/article-store.ts'
import { maxZipFiles } from '../../storage/zip/zip-articles.ts'
import type { RunOptions } from '../data/run-bounded.ts'
import type { ExportRequest } from '../data/transfer-context.tsx'
import { download, openSaveTarget } from './save-target.ts'
import { windowsNames } from './windows-names.ts'
import { writeZip, type ZipResult } from './write-zip.ts'

export interface ExportResult extends ZipResult {
  /** The file that was saved. */
  name: string
  /** Articles whose name in the zip is not their id. */
  renamed: number
}

const ownNames = { nameOf: (id: string) => id, changed: 0 }
const plainResult = { missing: [], unreadable: [], stopped: false, renamed: 0 }

/** Null when the editor chose no file to save to. `optionsFor` is asked when the number of articles is known. */
export async function exportArticles(
  store: ArticleStore,
  request: ExportRequest,
  optionsFor: (total: number) => RunOptions,
): Promise<ExportResult | null> {
  const { format } = request
  if (format === 'csv' || format === 'json') return exportSummaries(store, request, format)
  const { ids, bytes } = await articlesToExport(store, request)
  const { nameOf, changed } = format === 'windows-files' ? windowsNames(ids) : ownNames
  const [onlyId] = ids
  if (onlyId !== undefined && ids.length === 1) return exportOne(store, onlyId, nameOf(onlyId))
  if (ids.length > maxZipFiles)
    throw new GalleyError('too-large', 'A zip holds 65,535 articles. Export fewer at a time, by a filter.')
  const name = `${exportName(store.label)}.zip`
  const target = await openSaveTarget(name, bytes)
  if (!target) return null
  const result = await writeZip(store, ids, target, { ...optionsFor(ids.length), nameOf })
  return { ...result, name, renamed: changed }
}

async function exportOne(store: ArticleStore, id: string, path: string): Promise<ExportResult> {
  const article = await store.read(id)
  if (!article) throw new GalleyError('not-found', 'This article is no longer there. Nothing was exported.')
  const name = path.slice(path.lastIndexOf('/') + 1)
  download(name, new Blob([encodeSource(article.source)], { type: 'text/markdown' }))
  return { ...plainResult, name, written: 1, renamed: path === id ? 0 : 1 }
}

async function exportSummaries(
  store: ArticleStore,
  request: ExportRequest,
  format: 'csv' | 'json',
): Promise<ExportResult> {
  const { summariesAsCsv, summariesAsJson } = await import('../../storage/summary-table.ts')
  const wanted = 'ids' in request ? new Set(request.ids) : null
  const rows: ArticleRow[] = []
  for await (const row of allRows(store, 'query' in request ? request.query : {}))
    if (!wanted || wanted.has(row.id)) rows.push(row)
  const name = `${exportName(store.label)}.${format}`
  const text = format === 'csv' ? summariesAsCsv(rows) : summariesAsJson(rows)
  const type = format === 'csv' ? 'text/csv' : 'application/json'
  download(name, new Blob([text], { type: `${type};charset=utf-8` }))
  return { ...plainResult, name, written: rows.length }
}

async function articlesToExport(store: ArticleStore, request: ExportRequest) {
  if ('ids' in request) return { ids: request.ids, bytes: 0 }
  const ids: string[] = []
  let bytes = 0
  for await (const row of allRows(store, request.query)) {
    ids.push(row.id)
    bytes += row.size
  }
  return { ids, bytes }
}

function exportName(label: string): string {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  const place = label.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '')
  return `${place || 'articles'}-${day.join('-')}`
}
