// Stores that break one rule each. The contract must fail every one of them.
import { isGalleyError } from '../../src/article/galley-error.ts'
import type { ArticleStore, ImageUses } from '../../src/storage/article-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { contractExaminer } from './contract-tools.ts'

/** Breaks S2 and S3: writes over whatever stands, as often as it takes. */
export function createVersionBlindStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  const writeOver: ArticleStore['write'] = (id, source, options) =>
    store.write(id, source, options).catch((error: unknown) => {
      if (!isGalleyError(error) || error.code !== 'conflict') throw error
      const { author, reason } = options
      const { currentVersion } = error
      return writeOver(id, source, {
        author,
        reason,
        ...(currentVersion ? { ifVersion: currentVersion } : { ifAbsent: true }),
      })
    })
  return { ...store, write: writeOver }
}

/** Breaks S1: tidies the text that it is given. */
export function createTrimmingStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return { ...store, write: (id, source, options) => store.write(id, source.trim(), options) }
}

/** Breaks S5: what is replaced or removed is gone. */
export function createForgetfulStore(): ArticleStore {
  return {
    ...createMemoryStore({ examiner: contractExaminer }),
    revisions: async () => [],
    readRevision: async () => null,
  }
}

/** Breaks S6: the counts are those of the whole store, not of what is asked for. */
export function createMiscountingStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return {
    ...store,
    list: async query => ({ ...(await store.list(query)), counts: (await store.list({})).counts }),
  }
}

/** Breaks S8: tells nobody of what is removed. */
export function createSilentStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return {
    ...store,
    watch: onChange => store.watch(event => event.kind !== 'removed' && onChange(event)),
  }
}

/** Breaks S9: takes ids as they come. */
export function createTrustingStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return {
    ...store,
    write: (id, source, options) => store.write(id.replace(/^(\.\.\/)+/, ''), source, options),
  }
}

/** Breaks S2: puts a picture over another one. */
export function createOverwritingStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return {
    ...store,
    putMedia: async (name, bytes) => {
      await store.removeMedia(name)
      return store.putMedia(name, bytes)
    },
  }
}

/** Breaks S9: takes for a picture whatever is called one. */
export function createGullibleStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  return {
    ...store,
    putMedia: (name, bytes) =>
      store
        .putMedia(name, bytes)
        .catch(() => ({ name, type: 'image/png', size: bytes.length, updatedAt: '' })),
  }
}

/** Breaks S6: tells of the images that it read first, for good. */
export function createRememberingStore(): ArticleStore {
  const store = createMemoryStore({ examiner: contractExaminer })
  let first: Promise<ImageUses> | null = null
  return {
    ...store,
    imageUses: () => {
      first ??= store.imageUses()
      return first
    },
  }
}

/** Breaks nothing. */
export function createRightStore(): ArticleStore {
  return createMemoryStore({ examiner: contractExaminer })
}
