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
