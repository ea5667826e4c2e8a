// The way from row to row. The last row of all may have to be fetched before one can stand on it.
import { useEffect, useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import type { useLoadedRows } from './use-loaded-rows.ts'

interface RowWalkOptions {
  query: ListQuery
  loaded: ReturnType<typeof useLoadedRows>
  activeIndex: number
  onGo: (id: string) => void
  fetchMore: () => void
}

/** Gives what moves by a number of rows, from the active one. */
export function useRowWalk({ query, loaded, activeIndex, onGo, fetchMore }: RowWalkOptions) {
  const { articles, ids } = loaded
  // Holds for the list that it was asked for, and until another key is pressed.
  const [boundForEndOf, setBoundForEndOf] = useState<ListQuery | null>(null)
  const isBoundForEnd = boundForEndOf === query

  useEffect(() => {
    if (!isBoundForEnd) return
    if (articles.hasNextPage && !articles.isFetchNextPageError) return fetchMore()
    const last = ids.at(-1)
    if (last !== undefined) onGo(last)
    setBoundForEndOf(null)
  })

  return (step: number) => {
    setBoundForEndOf(step === Number.POSITIVE_INFINITY ? query : null)
    const next = Math.max(0, Math.min(ids.length - 1, activeIndex + step))
    const id = ids[activeIndex === -1 && Number.isFinite(step) ? 0 : next]
    if (id !== undefined) onGo(id)
  }
}
