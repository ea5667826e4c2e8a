// One article goes out as its file, several as a zip.
import { GalleyError } from '../../article/galley-error.ts'
import { encodeSource } from '../../article/source-bytes.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { maxZipFiles } from '../../storage/zip/zip-articles.ts'
import { allRows } from '../data/all-rows.ts'
import type { RunOptions } from '../data/run-bounded.ts'
import type { ExportRequest } from '../data/transfer-context.tsx'
import { download, openSaveTarget } from './save-target.ts'
import { writeZip, type ZipResult } from './write-zip.ts'

export interface ExportResult extends ZipResult {
  /** The file that was saved. */
  name: string
}

/** Null when the editor chose no file to save to. `optionsFor` is asked when the number of articles is known. */
export async function exportArticles(
  store: ArticleStore,
  request: ExportRequest,
  optionsFor: (total: number) => RunOptions,
): Promise<ExportResult | null> {
  const { ids, bytes } = await articlesToExport(store, request)
  const [onlyId] = ids
  if (onlyId !== undefined && ids.length === 1) return exportOne(store, onlyId)
  if (ids.length > maxZipFiles)
    throw new GalleyError('too-large', 'A zip holds 65,535 articles. Export fewer at a time, by a filter.')
  const name = `${zipName(store.label)}.zip`
  const target = await openSaveTarget(name, bytes)
  if (!target) return null
  const result = await writeZip(store, ids, target, optionsFor(ids.length))
  return { ...result, name }
}

async function exportOne(store: ArticleStore, id: string): Promise<ExportResult> {
  const article = await store.read(id)
  if (!article) throw new GalleyError('not-found', 'This article is no longer there. Nothing was exported.')
  const name = id.slice(id.lastIndexOf('/') + 1)
  download(name, new Blob([encodeSource(article.source)], { type: 'text/markdown' }))
  return { name, written: 1, missing: [], unreadable: [], stopped: false }
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

function zipName(label: string): string {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  const place = label.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '')
  return `${place || 'articles'}-${day.join('-')}`
}
