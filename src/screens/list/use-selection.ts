// The selection of a list. It ends when the list becomes another one.
import { useMemo, useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import { everythingSelected, nothingSelected, type Selection, select } from './selection.ts'

export interface SelectionActions {
  toggle(id: string, selected: boolean): void
  /** Takes in or leaves out everything from the row that was toggled last up to this one. */
  toggleRange(ids: readonly string[], id: string, selected: boolean): void
  selectAll(): void
  clear(): void
}

interface State {
  query: ListQuery
  selection: Selection
  anchorId: string | null
}

export function useSelection(query: ListQuery): [Selection, SelectionActions] {
  const [state, setState] = useState<State>({ query, selection: nothingSelected, anchorId: null })
  if (state.query !== query) setState({ query, selection: nothingSelected, anchorId: null })
  const actions = useMemo<SelectionActions>(
    () => ({
      toggle: (id, selected) =>
        setState(before => ({
          ...before,
          selection: select(before.selection, [id], selected),
          anchorId: id,
        })),
      toggleRange: (ids, id, selected) =>
        setState(before => ({
          ...before,
          selection: select(before.selection, range(ids, before.anchorId ?? id, id), selected),
          anchorId: id,
        })),
      selectAll: () => setState(before => ({ ...before, selection: everythingSelected, anchorId: null })),
      clear: () => setState(before => ({ ...before, selection: nothingSelected, anchorId: null })),
    }),
    [],
  )
  return [state.selection, actions]
}

function range(ids: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [number, number]
  return start === -1 ? [to] : ids.slice(start, end + 1)
}
