// The memory store keeps the contract.
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { describeArticleStore } from './article-store-contract.ts'

describeArticleStore('memory store', async () => {
  const store = createMemoryStore()
  return { store, dispose: () => store.close() }
})
