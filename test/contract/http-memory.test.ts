import { createApi } from '../../src/api/create-api.ts'
import { createHttpStore } from '../../src/storage/http-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { describeArticleStore } from './article-store-contract.ts'
import { contractExaminer } from './contract-tools.ts'

describeArticleStore('http store → API → memory store', async () => {
  const memory = createMemoryStore({ examiner: contractExaminer })
  const api = createApi(memory, {
    log: (_, error) => {
      throw error
    },
  })
  const store = createHttpStore({
    baseUrl: 'http://desk.test/api/v1',
    fetch: api.fetch,
    capabilities: { ...memory.capabilities, watchesOthers: true },
  })
  return {
    store,
    writeElsewhere: async (id, source) => {
      await memory.write(id, source, { ifAbsent: true })
    },
    dispose: () => store.close(),
  }
})
