// What can be done with one row; stable, so that rows are drawn again only when they change.
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleRow } from '../../storage/article-store.ts'
import { useChangeFlag } from '../data/use-change-flag.ts'
import { fromList } from './from-list.ts'
import type { RowActions } from './list-row.tsx'
import type { ListSearch } from './list-search.ts'
import type { SelectionActions } from './use-selection.ts'

interface RowActionsOptions {
  search: ListSearch
  rows: readonly ArticleRow[]
  activate: (id: string) => void
  selectionActions: SelectionActions
}

export function useRowActions({ search, rows, activate, selectionActions }: RowActionsOptions): RowActions {
  const navigate = useNavigate()
  const hrefOf = useArticleHref(search)
  const { mutate } = useChangeFlag()
  const latest = useRef({ rows, activate })
  useEffect(() => {
    latest.current = { rows, activate }
  })
  return useMemo(
    () => ({
      select(id, selected, range) {
        const ids = () => latest.current.rows.map(row => row.id)
        if (range) selectionActions.toggleRange(ids(), id, selected)
        else selectionActions.toggle(id, selected)
      },
      setFlag: (id, flag, on) => mutate({ id, flag, on }),
      activate: id => latest.current.activate(id),
      open: id => void navigate({ to: '/article/$id', params: { id }, search: fromList }),
      href: hrefOf,
    }),
    [mutate, navigate, hrefOf, selectionActions],
  )
}

/** The address of an article is worked out once a list: the router takes long for what differs in the id alone. */
function useArticleHref(search: ListSearch): (id: string) => string {
  const router = useRouter()
  return useMemo(() => {
    const anyId = 'any-id'
    const { href } = router.buildLocation({
      to: '/article/$id',
      params: { id: anyId },
      search: fromList(search),
    })
    const [before = '', ...after] = router.history.createHref(href).split(anyId)
    return (id: string) => `${before}${encodeURIComponent(id)}${after.join(anyId)}`
  }, [router, search])
}
