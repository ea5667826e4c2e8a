// All categories and keywords with how many articles have them, read from the articles themselves:
// a list row knows only the first category.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { articleNames } from '../../article/article-names.ts'
import { type NameCount, similarNames } from '../../article/similar-names.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { targetIds } from '../data/bulk/bulk-target.ts'
import { readBatches } from '../data/bulk/read-batches.ts'
import { useStore } from '../data/store-context.tsx'

export type NameKind = 'categories' | 'keywords'

export interface NameList {
  /** Most frequent first. */
  names: NameCount[]
  similar: NameCount[][]
}

export type Taxonomy = Record<NameKind, NameList>

export function useTaxonomy() {
  const store = useStore()
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const query = useQuery({
    queryKey: ['taxonomy'],
    queryFn: ({ signal }) => readTaxonomy(store, signal, (done, total) => setProgress({ done, total })),
  })
  return { ...query, progress }
}

async function readTaxonomy(
  store: ArticleStore,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Taxonomy> {
  const ids = await targetIds(store, { query: {} })
  const counts: Record<NameKind, Map<string, number>> = { categories: new Map(), keywords: new Map() }
  await readBatches(
    store,
    ids,
    ({ articles }) => {
      for (const { source } of articles) {
        const names = articleNames(source)
        count(counts.categories, names.categories)
        count(counts.keywords, names.keywords)
      }
    },
    { signal, onProgress: done => onProgress(done, ids.length) },
  )
  signal.throwIfAborted()
  return { categories: nameList(counts.categories), keywords: nameList(counts.keywords) }
}

function count(counts: Map<string, number>, names: readonly string[]): void {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
}

function nameList(counts: ReadonlyMap<string, number>): NameList {
  const names = [...counts].map(([name, count]) => ({ name, count }))
  names.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  return { names, similar: similarNames(names) }
}
