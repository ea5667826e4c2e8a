// The keeper of drafts that the app handed in; screens know the port only.
import { createContext, type ReactNode, useContext } from 'react'
import type { DraftKeeper } from '../../storage/draft-keeper.ts'

const DraftsContext = createContext<DraftKeeper | null>(null)

export function DraftsProvider({ drafts, children }: { drafts: DraftKeeper; children: ReactNode }) {
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

/** Throws outside of `DraftsProvider`. */
export function useDraftKeeper(): DraftKeeper {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('useDraftKeeper needs a DraftsProvider above it.')
  return drafts
}
