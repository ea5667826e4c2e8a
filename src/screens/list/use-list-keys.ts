// The keys of the list, wherever on the page the focus is, unless something else needs them.
// Those of the page work on every list; those of the rows where there are rows.
import { useEffect, useRef } from 'react'
import { isTakenByFocus } from '../../ui/is-key-taken.ts'

export interface PageKeyActions {
  search(): void
  newArticle(): void
}

export interface RowKeyActions {
  /** By so many rows, down when positive; infinity is the first or the last row of all. */
  move(step: number): void
  open(): void
  select(range: boolean): void
  /** Takes in the rows on the way, or gives them up on the way back. */
  extend(step: number): void
  selectInSight(): void
  selectAll(): void
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
  'Shift+ArrowDown': actions => actions.extend(1),
  'Shift+ArrowUp': actions => actions.extend(-1),
  'Shift+PageDown': actions => actions.extend(pageSteps),
  'Shift+PageUp': actions => actions.extend(-pageSteps),
  a: actions => actions.selectInSight(),
  'Mod+a': actions => actions.selectAll(),
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
      const command = commands[keyName(event)]
      if (!command || isTakenByFocus(event)) return
      event.preventDefault()
      command(latest.current)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [commands])
}

/** With its modifiers. A letter or a sign tells by itself that Shift was down. */
function keyName({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey) return `Mod+${key}`
  return shiftKey && key.length > 1 ? `Shift+${key}` : key
}
