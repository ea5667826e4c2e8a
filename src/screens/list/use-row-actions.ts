// What can be done with one row; stable, so that rows are drawn again only when they change.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleRow } from '../../storage/article-store.ts'
import { useChangeFlag } from '../data/use-change-flag.ts'
import { fromList } from './from-list.ts'
import type { RowActions } from './list-row.tsx'
import type { SelectionActions } from './use-selection.ts'

interface RowActionsOptions {
  rows: readonly ArticleRow[]
  activate: (id: string) => void
  selectionActions: SelectionActions
}

export function useRowActions({ rows, activate, selectionActions }: RowActionsOptions): RowActions {
  const navigate = useNavigate()
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
    }),
    [mutate, navigate, selectionActions],
  )
}
