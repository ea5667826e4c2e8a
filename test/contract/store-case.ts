// What a contract case is, and what an adapter hands over to be tried.
import type { ArticleStore, Capabilities } from '../../src/storage/article-store.ts'

/** One fresh, empty store, and how the outside world reaches the same data. */
export interface StoreUnderTest {
  store: ArticleStore
  /** Opens the same data again after `store.close()`; needed when the store is durable (S7). */
  reopen?: () => Promise<ArticleStore>
  /** Writes an article behind the store's back, as another tab, node or program would (S8). */
  writeElsewhere?: (id: string, source: string) => Promise<void>
  /** Removes every trace; called after each case, also when the store was closed or reopened. */
  dispose: () => Promise<void>
}

export type MakeStore = () => Promise<StoreUnderTest>

export interface ArticleStoreCase {
  /** Begins with the id of the rule that it holds the store to. */
  title: string
  /** The case is for stores that declare this. */
  needs?: keyof Capabilities
  run: (made: StoreUnderTest) => Promise<void>
}

/** Runs one case on a fresh store; 'left out' when the store does not declare what the case needs. */
export async function runCase(
  { needs, run }: ArticleStoreCase,
  makeStore: MakeStore,
): Promise<'passed' | 'left out'> {
  const made = await makeStore()
  try {
    if (needs && !made.store.capabilities[needs]) return 'left out'
    await run(made)
    return 'passed'
  } finally {
    await made.dispose()
  }
}
