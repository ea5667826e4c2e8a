// What an import reads before anything is written.
import { expect, test } from 'vitest'
import type { ImportFile } from '../../../src/screens/import-export/import-file.ts'
import { planImport } from '../../../src/screens/import-export/plan-import.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'

const long = 'a'.repeat(2_000_001)

test('a long file is read only to compare it with the one that stands here', async () => {
  const store = createMemoryStore()
  await store.write('there.md', long, { ifAbsent: true })
  const read: string[] = []
  const fileOf = (path: string): ImportFile => ({
    path,
    size: long.length,
    read: async () => {
      read.push(path)
      return new TextEncoder().encode(long)
    },
  })
  const options = { signal: new AbortController().signal, onProgress() {} }
  const plan = await planImport(store, [fileOf('new.md'), fileOf('there.md')], '', options)
  expect(plan.map(({ id, kind }) => [id, kind])).toEqual([
    ['new.md', 'new'],
    ['there.md', 'same'],
  ])
  expect(read).toEqual(['there.md'])
})
