// The store that the app handed in; screens know the port and never which adapter it is.
import { createContext, type ReactNode, useContext } from 'react'
import type { ArticleStore } from '../../storage/article-store.ts'

const StoreContext = createContext<ArticleStore | null>(null)

export function StoreProvider({ store, children }: { store: ArticleStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** The store of the desk. Throws outside of `StoreProvider`. */
export function useStore(): ArticleStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('useStore needs a StoreProvider above it.')
  return store
}
