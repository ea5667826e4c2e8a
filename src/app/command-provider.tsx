// Keeps the commands that the screens tell, and opens the palette and the list of keys by key.

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { type Command, CommandContextProvider, type CommandDesk } from '../screens/data/command-context.tsx'
import { isComposing } from '../ui/is-composing.ts'
import { isKeyTaken } from '../ui/is-key-taken.ts'
import { DeskCommands } from './desk-commands.tsx'
import type { DeskRouter } from './router.tsx'
import { useTypeAhead } from './use-type-ahead.ts'

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }))
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }))

type Opened = Parameters<CommandDesk['open']>[0]

export function CommandProvider({ router, children }: { router: DeskRouter; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>(null)
  const sources = useRef(new Set<() => readonly Command[]>())
  const desk = useMemo<CommandDesk>(
    () => ({
      add(commands) {
        sources.current.add(commands)
        return () => sources.current.delete(commands)
      },
      open: setOpened,
    }),
    [],
  )
  const commands = () => [...sources.current].flatMap(source => source())
  const close = () => setOpened(null)
  useOpenKeys(setOpened)
  useFocusReturn(opened !== null)
  const takeTyped = useTypeAhead(opened !== null, close)

  return (
    <CommandContextProvider desk={desk}>
      <DeskCommands router={router} onKeys={() => setOpened('keys')} />
      {children}
      <Suspense fallback={null}>
        {opened === 'palette' && (
          <Palette commands={commands()} router={router} takeTyped={takeTyped} onClose={close} />
        )}
        {opened === 'keys' && <KeyList commands={commands()} onClose={close} />}
      </Suspense>
    </CommandContextProvider>
  )
}

/** ⌘K works everywhere, also in fields; `?` outside of them. A dialog that asks something is answered first. */
function useOpenKeys(open: (what: Opened | ((before: Opened) => Opened)) => void) {
  useEffect(() => {
    const stopper = new AbortController()
    const onPaletteKey = (event: KeyboardEvent) => {
      if (isComposing(event)) return
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      event.stopPropagation()
      const asks = document.querySelector('[aria-modal="true"]') !== null
      open(before => (before === 'palette' ? null : asks ? before : 'palette'))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isKeyTaken(event)) open('keys')
    }
    const { signal } = stopper
    // Captured, since the text's own keys must not come first.
    window.addEventListener('keydown', onPaletteKey, { capture: true, signal })
    document.addEventListener('keydown', onKey, { signal })
    return () => stopper.abort()
  }, [open])
}

/** What had the focus gets it back, unless a command has given it to something else. */
function useFocusReturn(isOpen: boolean) {
  const before = useRef<Element | null>(null)
  // Noted while drawing: afterwards the dialog has taken it.
  if (!isOpen) before.current = null
  else before.current ??= document.activeElement
  useEffect(() => {
    if (!isOpen) return
    const element = before.current
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && element instanceof HTMLElement) element.focus({ preventScroll: true })
    }
  }, [isOpen])
}
