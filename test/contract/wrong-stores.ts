// Stores that break one rule each. The contract must fail every one of them.
import type { ArticleStore, WriteOptions } from '../../src/storage/article-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

/** Breaks S2: writes over whatever stands, as if it were what the writer had seen. */
export function createVersionBlindStore(): ArticleStore {
  const store = createMemoryStore()
  const standing = async (id: string): Promise<WriteOptions> => {
    const article = await store.read(id)
    return article ? { ifVersion: article.version } : { ifAbsent: true }
  }
  return {
    ...store,
    write: async (id, source, { author, reason }) =>
      store.write(id, source, { author, reason, ...(await standing(id)) }),
  }
}

/** Breaks S1: tidies the text that it is given. */
export function createTrimmingStore(): ArticleStore {
  const store = createMemoryStore()
  return { ...store, write: (id, source, options) => store.write(id, source.trim(), options) }
}

/** Breaks S5: what is replaced or removed is gone. */
export function createForgetfulStore(): ArticleStore {
  return { ...createMemoryStore(), revisions: async () => [], readRevision: async () => null }
}

/** Breaks S6: the counts are those of the whole store, not of what is asked for. */
export function createMiscountingStore(): ArticleStore {
  const store = createMemoryStore()
  return {
    ...store,
    list: async query => ({ ...(await store.list(query)), counts: (await store.list({})).counts }),
  }
}

/** Breaks S8: tells nobody of what is removed. */
export function createSilentStore(): ArticleStore {
  const store = createMemoryStore()
  return {
    ...store,
    watch: onChange => store.watch(event => event.kind !== 'removed' && onChange(event)),
  }
}

/** Breaks S9: takes ids as they come. */
export function createTrustingStore(): ArticleStore {
  const store = createMemoryStore()
  return {
    ...store,
    write: (id, source, options) => store.write(id.replace(/^(\.\.\/)+/, ''), source, options),
  }
}
