// The status menu of the selection, which a key opens too: on the active row when nothing is selected.
import { useState } from 'react'
import type { SelectionActions } from './use-selection.ts'

interface StatusMenuOptions {
  activeId: string | undefined
  /** How many are selected. */
  count: number
  selectionActions: SelectionActions
  /** A menu that a key opened gives the focus back to the rows. */
  onLeave: () => void
}

export interface StatusMenuState {
  isOpen: boolean
  onChange: (isOpen: boolean) => void
}

type Opened = 'by pointer' | 'by key' | 'by key, on one row'

export function useStatusMenu({ activeId, count, selectionActions, onLeave }: StatusMenuOptions) {
  const [opened, setOpened] = useState<Opened | null>(null)
  return {
    isOpen: opened !== null && count > 0,
    onChange(isOpen: boolean) {
      setOpened(isOpen ? 'by pointer' : null)
      if (isOpen || opened === null || opened === 'by pointer') return
      // The row was selected for this menu only.
      if (opened === 'by key, on one row') selectionActions.clear()
      onLeave()
    },
    openByKey() {
      if (count > 0) return setOpened('by key')
      if (activeId === undefined) return
      selectionActions.toggle(activeId, true)
      setOpened('by key, on one row')
    },
  }
}
