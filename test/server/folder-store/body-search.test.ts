// Texts that the index does not take are searched in memory, and none is lost between the two.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createBodySearch } from '../../../src/server/folder-store/body-search.ts'
import { openIndexCache } from '../../../src/server/folder-store/index-cache.ts'
import { problemRow } from '../../../src/server/folder-store/read-article-file.ts'

test('a batch that the index fails to take is found all the same', async () => {
  const cache = await openIndexCache(null)
  if (cache === null) throw new Error('There is no index here.')
  let puts = 0
  const search = createBodySearch({
    cache: {
      ...cache,
      put() {
        puts += 1
        throw new Error('No room.')
      },
    },
    replaceCache: async () => null,
    readText: id => ({ id, stamp: '1', row: problemRow(id, 'None.'), text: ' about harbours ' }),
    giveWay: async () => {},
    allIds: () => ['a.md', 'b.md'],
  })
  for (const id of ['a.md', 'b.md']) search.add(id)
  search.start()
  for (let turns = 0; puts === 0 && turns < 100; turns++) await sleep(50)
  await sleep(50)
  expect(puts).toBe(1)
  expect([...((await search.find('harbour'))?.strengths.keys() ?? [])].sort()).toEqual(['a.md', 'b.md'])
  search.close()
})

test('a text that changes in the moment in which the index takes the old one is found as it is now', async () => {
  const cache = await openIndexCache(null)
  if (cache === null) throw new Error('There is no index here.')
  let word = 'harbours'
  const search = createBodySearch({
    cache: {
      ...cache,
      put(files) {
        cache.put(files)
        if (word === 'meadows') return
        word = 'meadows'
        queueMicrotask(() => search.add('a.md'))
      },
    },
    replaceCache: async () => null,
    readText: id => ({ id, stamp: '1', row: problemRow(id, 'None.'), text: ` about ${word} ` }),
    giveWay: async () => {},
    allIds: () => ['a.md'],
  })
  search.add('a.md')
  search.start()
  for (let turns = 0; word === 'harbours' && turns < 100; turns++) await sleep(50)
  await sleep(50)
  expect([...((await search.find('meadow'))?.strengths.keys() ?? [])]).toEqual(['a.md'])
  search.close()
})

test('a file that cannot be read is not read over and over', async () => {
  let reads = 0
  const search = createBodySearch({
    cache: await openIndexCache(null),
    replaceCache: async () => null,
    readText(id) {
      reads += 1
      return { id, stamp: '', row: problemRow(id, 'Nobody may read it.'), text: '' }
    },
    giveWay: async () => {},
    allIds: () => ['a.md'],
  })
  search.add('a.md')
  search.start()
  for (let turns = 0; reads === 0 && turns < 100; turns++) await sleep(50)
  await sleep(800)
  expect(reads).toBe(1)
  search.close()
})
