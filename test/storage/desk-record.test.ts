// Changing a desk record goes on from what others wrote meanwhile.
import { expect, test } from 'vitest'
import { changeDeskRecord } from '../../src/storage/desk-record.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

test('two changes at once are both kept', async () => {
  const store = createMemoryStore()
  await store.write('a.md', 'Text.\n', { ifAbsent: true })
  await Promise.all([
    changeDeskRecord(store, 'a.md', record => ({ ...record, assignee: 'Ann' })),
    changeDeskRecord(store, 'a.md', record => ({ ...record, dueDate: '2026-03-01' })),
  ])
  expect((await store.readDesk('a.md'))?.record).toEqual({ assignee: 'Ann', dueDate: '2026-03-01' })
})

test('of an article that is not there, nothing is kept', async () => {
  const change = changeDeskRecord(createMemoryStore(), 'a.md', record => record)
  await expect(change).rejects.toMatchObject({ code: 'not-found' })
})
