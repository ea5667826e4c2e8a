// The browser store keeps the contract, in a real browser with its real IndexedDB.
import { deleteDB } from 'idb'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { createBrowserStore } from '../../src/storage/browser-store.ts'
import { describeArticleStore } from './article-store-contract.ts'
import { contractExaminer } from './contract-tools.ts'

describeArticleStore('browser store', async () => {
  const name = `contract-${crypto.randomUUID()}`
  const opened: ArticleStore[] = []
  const open = () => {
    const store = createBrowserStore({ name, loadExaminer: async () => contractExaminer })
    opened.push(store)
    return store
  }
  return {
    store: open(),
    reopen: async () => open(),
    async writeElsewhere(id, source) {
      await open().write(id, source, { ifAbsent: true })
    },
    async dispose() {
      for (const store of opened) await store.close()
      await deleteDB(name)
    },
  }
})
