// The keys of the list, wherever on the page the focus is, unless something else needs them.
// Those of the page work on every list; those of the rows where there are rows.
import { useEffect, useRef } from 'react'
import { isKeyTaken } from '../../ui/is-key-taken.ts'

export interface PageKeyActions {
  search(): void
  newArticle(): void
}

export interface RowKeyActions {
  /** By so many rows, down when positive; infinity is the first or the last row of all. */
  move(step: number): void
  open(): void
  select(range: boolean): void
  toggleFlag(flag: 'trending' | 'featured'): void
  setStatus(): void
  clear(): void
}

const pageSteps = 10

type Commands<Actions> = Record<string, (actions: Actions) => void>

const pageCommands: Commands<PageKeyActions> = {
  n: actions => actions.newArticle(),
  '/': actions => actions.search(),
}

const rowCommands: Commands<RowKeyActions> = {
  j: actions => actions.move(1),
  k: actions => actions.move(-1),
  ArrowDown: actions => actions.move(1),
  ArrowUp: actions => actions.move(-1),
  PageDown: actions => actions.move(pageSteps),
  PageUp: actions => actions.move(-pageSteps),
  Home: actions => actions.move(Number.NEGATIVE_INFINITY),
  End: actions => actions.move(Number.POSITIVE_INFINITY),
  Enter: actions => actions.open(),
  o: actions => actions.open(),
  x: actions => actions.select(false),
  X: actions => actions.select(true),
  t: actions => actions.toggleFlag('trending'),
  f: actions => actions.toggleFlag('featured'),
  s: actions => actions.setStatus(),
  Escape: actions => actions.clear(),
}

export function usePageKeys(actions: PageKeyActions) {
  useKeys(pageCommands, actions)
}

export function useRowKeys(actions: RowKeyActions) {
  useKeys(rowCommands, actions)
}

function useKeys<Actions>(commands: Commands<Actions>, actions: Actions) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = commands[event.key]
      if (!command || isKeyTaken(event)) return
      event.preventDefault()
      command(latest.current)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [commands])
}
