import { expect, test } from 'vitest'
import { fileFacts } from '../../../src/screens/import-export/reading/file-facts.ts'
import { runImport } from '../../../src/screens/import-export/run-import.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'

/** The most writes that were under way at once while 300 files were imported. */
async function mostAtOnce(sharesWrites: boolean, size = 0): Promise<number> {
  const memory = createMemoryStore()
  let underWay = 0
  let most = 0
  const store: ArticleStore = {
    ...memory,
    capabilities: { ...memory.capabilities, sharesWrites },
    async write(...request) {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise(resolve => setTimeout(resolve))
      underWay -= 1
      return memory.write(...request)
    },
  }
  const tasks = Array.from({ length: 300 }, (_, index) => {
    const path = `${index}.md`
    return {
      id: path,
      file: { path, size, read: async () => '', look: () => fileFacts('') },
      condition: { ifAbsent: true },
    } as const
  })
  const { signal } = new AbortController()
  const result = await runImport(store, tasks, { signal, onProgress: () => {} })
  expect(result).toMatchObject({ added: 300, stopped: false })
  return most
}

test('a hundred writes are under way where they share their cost, else a few', async () => {
  expect(await mostAtOnce(true)).toBe(100)
  expect(await mostAtOnce(false)).toBe(6)
})

test('long files are written one by one', async () => {
  expect(await mostAtOnce(true, 60_000_000)).toBe(1)
})
