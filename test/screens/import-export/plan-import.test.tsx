// What an import finds out before anything is written.
import { expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import type { ImportFile } from '../../../src/screens/import-export/import-file.ts'
import { planImport } from '../../../src/screens/import-export/plan-import.ts'
import { fileFacts } from '../../../src/screens/import-export/reading/file-facts.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'

const options = { signal: new AbortController().signal, onProgress() {} }

function fileOf(path: string, source: string): ImportFile {
  return { path, size: source.length, read: async () => source, look: () => fileFacts(source) }
}

test('a long file is looked into like any other', async () => {
  const store = createMemoryStore()
  const long = 'a'.repeat(2_000_001)
  await store.write('there.md', long, { ifAbsent: true })
  const broken = `---\ntitle: "open\n---\n${long}`
  const files = [fileOf('new.md', long), fileOf('there.md', long), fileOf('broken.md', broken)]
  const plan = await planImport(store, files, '', options)
  expect(plan.map(({ id, kind }) => [id, kind])).toEqual([
    ['broken.md', 'broken'],
    ['new.md', 'new'],
    ['there.md', 'same'],
  ])
})

test('what cannot be read is refused with its reason, and the others are not', async () => {
  const refuse = async () => {
    throw new GalleyError('unavailable', 'This cannot be read.')
  }
  const files = [fileOf('a.md', 'A'), { path: 'gone.md', size: 0, read: refuse, look: refuse }]
  const plan = await planImport(createMemoryStore(), files, '', options)
  expect(plan.map(({ id, kind, note }) => [id, kind, note])).toEqual([
    ['a.md', 'new', ''],
    ['gone.md', 'refused', 'This cannot be read.'],
  ])
})

test('names that only some systems tell apart are taken once', async () => {
  const files = ['Post.md', 'post.md', 'caf\u00e9.md', 'cafe\u0301.md'].map(path => fileOf(path, path))
  const plan = await planImport(createMemoryStore(), files, '', options)
  expect(plan.filter(({ kind }) => kind === 'refused')).toHaveLength(2)
})
