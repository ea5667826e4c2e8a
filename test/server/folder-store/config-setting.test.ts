// What the checks go by is a key of the site's own file, which people edit too.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { StoreEvent } from '../../../src/storage/article-store.ts'
import { expectFailure, until } from '../../contract/contract-tools.ts'
import { makeFolder } from './folder-under-test.ts'

const file = 'galley.config.json'

const written = `// Of the site
{
\t"title": "Tea",   // two blanks before
\t"checks": {
\t\t"rules": {
\t\t\t"body-h1": "off", // the theme has none
\t\t\t"readability": { "mostLix":  50 },
\t\t},
\t},
\t"other": [1,  2]
}
`

describe('the setting “checks”', () => {
  test('is made in the content folder when it is first set', async () => {
    const folder = makeFolder()
    const store = await folder.open()
    const set = await store.writeSetting('checks', { rules: { 'body-h1': 'off' } }, { ifAbsent: true })
    expect(set.file).toBe(file)
    expect(readFileSync(folder.at(file), 'utf8')).toBe(
      '{\n  "checks": {\n    "rules": {\n      "body-h1": "off"\n    }\n  }\n}\n',
    )
    expect((await store.list({})).total).toBe(0)
  })

  test('changes what it names, and no other byte', async () => {
    const folder = makeFolder()
    folder.put(file, written)
    const store = await folder.open()
    const before = await store.readSetting('checks')
    expect(before?.value).toEqual({ rules: { 'body-h1': 'off', readability: { mostLix: 50 } } })
    const next = { rules: { 'body-h1': 'note', readability: { mostLix: 50 } } }
    await store.writeSetting('checks', next, { ifVersion: before?.version ?? '' })
    expect(readFileSync(folder.at(file), 'utf8')).toBe(written.replace('"off"', '"note"'))
  })

  test('goes line by line, and leaves what is beside it', async () => {
    const folder = makeFolder()
    folder.put(file, written)
    const store = await folder.open()
    const before = await store.readSetting('checks')
    const rules = { readability: { mostLix: 50 } }
    await store.writeSetting('checks', { rules }, { ifVersion: before?.version ?? '' })
    const text = readFileSync(folder.at(file), 'utf8')
    expect((await store.readSetting('checks'))?.value).toEqual({ rules })
    for (const kept of [
      '// Of the site\n',
      '// two blanks before\n',
      '{ "mostLix":  50 },\n',
      '"other": [1,  2]\n',
    ])
      expect(text).toContain(kept)
  })

  test('gets a key of its own in a file that has none, however that is written', async () => {
    const folder = makeFolder()
    folder.put(file, '\ufeff{\r\n    "title": "Tea"\r\n}')
    const store = await folder.open()
    expect(await store.readSetting('checks')).toBeNull()
    await store.writeSetting('checks', { rules: {} }, { ifAbsent: true })
    expect(readFileSync(folder.at(file), 'utf8')).toBe(
      '\ufeff{\r\n    "title": "Tea",\r\n    "checks": {\r\n        "rules": {}\r\n    }\r\n}',
    )
  })

  test('stands in the nearest folder above that has the file, as far as the project goes', async () => {
    const folder = makeFolder()
    folder.put(file, '{"checks":{"rules":{"body-h1":"off"}}}')
    folder.put('site/package.json', '{}')
    mkdirSync(folder.at('site/content'), { recursive: true })
    const outside = await openFolderStore(folder.at('site/content'))
    expect(await outside.readSetting('checks')).toBeNull()
    await outside.close()
    folder.put(`site/${file}`, '{"checks":{"rules":{"body-h1":"note"}}}')
    const store = await openFolderStore(folder.at('site/content'))
    const setting = await store.readSetting('checks')
    expect(setting).toMatchObject({ value: { rules: { 'body-h1': 'note' } }, file: '../galley.config.json' })
    await store.writeSetting('checks', { rules: {} }, { ifVersion: setting?.version ?? '' })
    await store.close()
    expect(readFileSync(folder.at(`site/${file}`), 'utf8')).toBe('{"checks":{"rules":{}}}')
    folder.put(`site/content/${file}`, '{}')
    const nearer = await openFolderStore(folder.at('site/content'))
    expect(await nearer.readSetting('checks')).toBeNull()
    await nearer.close()
  })

  test('is taken up when somebody changes the file, and only that part of it is told', async () => {
    const folder = makeFolder()
    folder.put(file, '{"checks":{"rules":{"body-h1":"off"}},"title":"Tea"}')
    const store = await folder.open()
    const events: StoreEvent[] = []
    store.watch(event => events.push(event))
    folder.put(file, '{"checks":{"rules":{"body-h1":"off"}},"title":"Coffee and more"}')
    await new Promise(resolve => setTimeout(resolve, 1_500))
    expect(events).toEqual([])
    folder.put(file, '{"checks":{"rules":{}},"title":"Coffee and more"}')
    await until(() => events.length > 0, 'the setting')
    expect(events).toEqual([{ kind: 'setting', name: 'checks' }])
    expect((await store.readSetting('checks'))?.value).toEqual({ rules: {} })
  })

  test.each([
    ['{"checks": {,}}', '“galley.config.json” is no JSON: value expected', '1:13'],
    ['[1]', '“galley.config.json” is no JSON object', ''],
  ])('that cannot be read is told with its place, and left alone: %s', async (text, message, place) => {
    const folder = makeFolder()
    folder.put(file, text)
    const store = await folder.open()
    const error = await expectFailure(() => store.readSetting('checks'), 'invalid')
    expect(error.message).toContain(message)
    expect(error.message).toContain(place)
    await expectFailure(() => store.writeSetting('checks', {}, { ifAbsent: true }), 'invalid')
    expect(readFileSync(folder.at(file), 'utf8')).toBe(text)
  })

  test('is not read through a link', async () => {
    const folder = makeFolder()
    const elsewhere = makeFolder()
    elsewhere.put('x.json', '{"checks":{}}')
    symlinkSync(elsewhere.at('x.json'), folder.at(file))
    const store = await folder.open()
    await expectFailure(() => store.readSetting('checks'), 'forbidden')
    await expectFailure(() => store.writeSetting('checks', {}, { ifAbsent: true }), 'forbidden')
  })

  test('cannot name code to run: that takes a hand on the file', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder.path, file), '{"checks":{"extraRules":["./a.js"]}}')
    const store = await folder.open()
    const { version: ifVersion = '' } = (await store.readSetting('checks')) ?? {}
    for (const value of [{ extraRules: ['./b.js'] }, {}, []])
      await expectFailure(() => store.writeSetting('checks', value, { ifVersion }), 'forbidden')
    const kept = { extraRules: ['./a.js'], rules: { 'body-h1': 'off' } }
    expect((await store.writeSetting('checks', kept, { ifVersion })).value).toEqual(kept)
  })
})
