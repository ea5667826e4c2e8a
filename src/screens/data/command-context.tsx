// What the palette can do and which keys there are. Each screen tells its own while it is shown.
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

/** In the order in which they are shown. */
export const commandGroups = [
  'This article',
  'The text',
  'The selection',
  'This list',
  'Go to',
  'Saved views',
  'Desk',
] as const

export interface Command {
  group: (typeof commandGroups)[number]
  title: string
  /** As they are written on the keys. They are shown here; whoever tells the command listens for them. */
  keys?: readonly string[]
  /** Without it the command is among the keys and not in the palette. */
  run?: () => void
}

export interface CommandDesk {
  /** Tells commands until the returned function is called. */
  add(commands: () => readonly Command[]): () => void
  /** Null when nothing is open. */
  open(what: 'palette' | 'keys' | null): void
}

const CommandContext = createContext<CommandDesk | null>(null)

export function CommandContextProvider({ desk, children }: { desk: CommandDesk; children: ReactNode }) {
  return <CommandContext value={desk}>{children}</CommandContext>
}

/** Tells these commands as long as the caller is shown. Throws outside of the app's provider. */
export function useCommands(commands: readonly Command[]) {
  const desk = useContext(CommandContext)
  if (!desk) throw new Error('useCommands needs a CommandContextProvider above it.')
  const { add } = desk
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => add(() => latest.current), [add])
}

/** Opens the palette or the list of keys. */
export function useOpenDesk(): CommandDesk['open'] {
  const desk = useContext(CommandContext)
  if (!desk) throw new Error('useOpenDesk needs a CommandContextProvider above it.')
  return desk.open
}
