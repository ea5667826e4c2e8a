// The memory store keeps the contract.
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { describeArticleStore } from './article-store-contract.ts'
import { contractExaminer } from './contract-tools.ts'

describeArticleStore('memory store', async () => {
  const store = createMemoryStore({ examiner: contractExaminer })
  return { store, dispose: () => store.close() }
})
