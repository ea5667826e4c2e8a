// All categories and keywords with how many articles have them, read from the articles themselves:
// a list row knows only the first category.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ArticleNames, articleNames } from '../../article/article-names.ts'
import { type NameCount, similarNames } from '../../article/similar-names.ts'
import { allRows } from '../../storage/all-rows.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { readBatches } from '../data/bulk/read-batches.ts'
import { queryKeys } from '../data/query-keys.ts'
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
  const [known] = useState<KnownNames>(() => new Map())
  const query = useQuery({
    queryKey: queryKeys.taxonomy,
    queryFn: ({ signal }) =>
      readTaxonomy(store, known, signal, (done, total) => setProgress({ done, total })),
  })
  return { ...query, progress }
}

/** By id: the names that an article had in this version, so that only what changed is read again. */
type KnownNames = Map<string, { version: string; names: ArticleNames }>

async function readTaxonomy(
  store: ArticleStore,
  known: KnownNames,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Taxonomy> {
  const ids: string[] = []
  const changed: string[] = []
  for await (const { id, version } of allRows(store, {})) {
    ids.push(id)
    if (known.get(id)?.version !== version) changed.push(id)
  }
  await readBatches(
    store,
    changed,
    ({ articles }) => {
      for (const { id, version, source } of articles) known.set(id, { version, names: articleNames(source) })
    },
    { signal, onProgress: done => onProgress(done, changed.length) },
  )
  signal.throwIfAborted()
  const counts: Record<NameKind, Map<string, number>> = { categories: new Map(), keywords: new Map() }
  for (const id of ids) {
    const names = known.get(id)?.names
    count(counts.categories, names?.categories ?? [])
    count(counts.keywords, names?.keywords ?? [])
  }
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
