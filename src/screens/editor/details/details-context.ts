// The draft, for the fields of the form.
import { createContext, useContext } from 'react'
import type { Draft } from '../draft/use-draft.ts'

export const DetailsContext = createContext<Draft | null>(null)

export function useDetails(): Draft {
  const draft = useContext(DetailsContext)
  if (!draft) throw new Error('useDetails needs the details form above it.')
  return draft
}
