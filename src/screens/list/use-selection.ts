// The selection of a list. It ends when the list becomes another one.
import { useMemo, useState } from 'react'
import type { ListQuery } from '../../storage/article-store.ts'
import { everythingSelected, isSelected, nothingSelected, type Selection, select } from './selection.ts'

export interface SelectionActions {
  toggle(id: string, selected: boolean): void
  /** Takes in or leaves out everything from the row that was toggled last up to this one. */
  toggleRange(ids: readonly string[], id: string, selected: boolean): void
  /** Takes these in as well. */
  add(ids: readonly string[]): void
  /** From a row (-1 for none yet) on by so many, or back over rows that are selected already, which gives them up. */
  extend(ids: readonly string[], from: number, step: number): void
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
      add: ids => setState(before => ({ ...before, selection: select(before.selection, ids, true) })),
      extend: (ids, from, step) =>
        setState(before => {
          const to = Math.max(0, Math.min(ids.length - 1, from === -1 ? 0 : from + step))
          return {
            ...before,
            selection: extended(before.selection, ids, Math.max(0, from), to),
            anchorId: ids[to] ?? null,
          }
        }),
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

function extended(selection: Selection, ids: readonly string[], from: number, to: number): Selection {
  const [start, end] = from < to ? [from, to] : [to, from]
  const passed = ids.slice(start, end + 1)
  const isWayBack = from !== to && passed.every(id => isSelected(selection, id))
  return isWayBack
    ? select(
        selection,
        passed.filter(id => id !== ids[to]),
        false,
      )
    : select(selection, passed, true)
}
