import { expect, test } from 'vitest'
import { z } from 'zod'
import { changeKnownSetting, type KnownSetting, readKnownSetting } from '../../src/storage/known-setting.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

const names: KnownSetting<string[]> = { name: 'names', schema: z.array(z.string()), empty: [] }

test('changes at the same time all arrive', async () => {
  const store = createMemoryStore()
  const wanted = ['ada', 'bo', 'cy']
  await Promise.all(wanted.map(name => changeKnownSetting(store, names, before => [...before, name])))
  expect((await readKnownSetting(store, names)).toSorted()).toEqual(wanted)
})
