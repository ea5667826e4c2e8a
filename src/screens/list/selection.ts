// Which articles are selected: some by id, or all that the filter matches but some.

export type Selection =
  | { kind: 'some'; ids: ReadonlySet<string> }
  | { kind: 'all'; except: ReadonlySet<string> }

/** What is selected at one stroke. */
export type SelectChoice = 'in-sight' | 'all' | 'none'

export const nothingSelected: Selection = { kind: 'some', ids: new Set() }
export const everythingSelected: Selection = { kind: 'all', except: new Set() }

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id)
}

/** The selection after these ids were all taken in or all left out. */
export function select(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  const isAll = selection.kind === 'all'
  const changed = new Set(isAll ? selection.except : selection.ids)
  for (const id of ids) {
    if (selected === isAll) changed.delete(id)
    else changed.add(id)
  }
  return isAll ? { kind: 'all', except: changed } : { kind: 'some', ids: changed }
}

/** `total`: how many articles the filter matches. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size)
}
