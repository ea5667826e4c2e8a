// Settings of a folder are files that people and other programs can read.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectFailure } from '../../contract/contract-tools.ts'
import { makeFolder } from './folder-under-test.ts'

test('a setting is a JSON file of its own', async () => {
  const folder = makeFolder()
  const store = await folder.open()
  await store.writeSetting('front-page', { trending: ['a.md'] }, { ifAbsent: true })
  const text = readFileSync(folder.at('.galley/settings/front-page.json'), 'utf8')
  expect(text).toBe('{\n  "trending": [\n    "a.md"\n  ]\n}\n')
})

test('a setting edited by hand is read as it stands, and one that is broken is refused and left alone', async () => {
  const folder = makeFolder()
  folder.put('.galley/settings/front-page.json', '{"trending":["b.md"]}')
  folder.put('.galley/settings/saved-views.json', '[{')
  const store = await folder.open()
  const setting = await store.readSetting('front-page')
  expect(setting?.value).toEqual({ trending: ['b.md'] })
  await store.writeSetting('front-page', {}, { ifVersion: setting?.version ?? '' })
  const error = await expectFailure(() => store.readSetting('saved-views'), 'invalid')
  expect(error.message).toContain('.galley/settings/saved-views.json')
  await expectFailure(() => store.writeSetting('saved-views', [], { ifAbsent: true }), 'invalid')
  expect(readFileSync(folder.at('.galley/settings/saved-views.json'), 'utf8')).toBe('[{')
})
