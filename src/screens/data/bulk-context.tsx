// Changes of many articles for every screen. The app hands them in, so that no screen imports another.
import { createContext, type ReactNode, useContext } from 'react'
import type { BulkTarget } from './bulk/bulk-target.ts'
import type { RunChange } from './bulk/plan-articles.ts'

export type ChangeForm =
  | 'category'
  | 'add-keyword'
  | 'rename-keyword'
  | 'remove-keyword'
  | 'field'
  | 'replace-text'

export interface BulkRequest {
  target: BulkTarget
  /** The change, or the form that asks for it. Nothing is written before its preview was agreed to. */
  start: RunChange | { form: ChangeForm }
  /** After a run that changed something. */
  onChanged?: () => void
}

export interface Bulk {
  openChange(request: BulkRequest): void
  /** What was changed lately, with undo. */
  openRecent(): void
}

const BulkContext = createContext<Bulk | null>(null)

export function BulkContextProvider({ bulk, children }: { bulk: Bulk; children: ReactNode }) {
  return <BulkContext value={bulk}>{children}</BulkContext>
}

/** Throws outside of the app's provider. */
export function useBulk(): Bulk {
  const bulk = useContext(BulkContext)
  if (!bulk) throw new Error('useBulk needs a BulkContextProvider above it.')
  return bulk
}
