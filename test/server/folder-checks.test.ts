// A folder's checks go by its galley.config.json, from the first count on and whenever it changes.
import { expect, test } from 'vitest'
import { openFolderChecks } from '../../src/server/folder-checks.ts'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { until, untilExamined } from '../contract/contract-tools.ts'
import { type FolderUnderTest, makeFolder } from './folder-store/folder-under-test.ts'

const article = '---\ntitle: Tea\n---\n# Tea  time\n'
const config = (rules: unknown) => JSON.stringify({ checks: { rules } })

async function open(folder: FolderUnderTest) {
  const checks = await openFolderChecks(folder.path)
  const store = await folder.open({ examiner: checks.examiner })
  const said: string[] = []
  const rules = checks.follow(store, line => said.push(line))
  return { store, said, rules }
}

async function countsOf(store: ArticleStore): Promise<string> {
  await untilExamined(store)
  const { findings } = (await store.list({})).items[0] ?? {}
  return `${findings?.errors} ${findings?.warnings} ${findings?.notes}`
}

test('counts follow the file, and what was counted by other rules is not taken for good at the next start', async () => {
  const folder = makeFolder()
  folder.put('a.md', article)
  folder.put('galley.config.json', config({ 'double-space': 'off' }))
  const { store } = await open(folder)
  expect(await countsOf(store)).toBe('0 1 0')
  folder.put('galley.config.json', config({ 'body-h1': 'error' }))
  await until(async () => (await countsOf(store)) === '1 0 1', 'counts by the new settings')
  const { version: ifVersion = '' } = (await store.readSetting('checks')) ?? {}
  await store.writeSetting('checks', { rules: { 'body-h1': 'note' } }, { ifVersion })
  await until(async () => (await countsOf(store)) === '0 0 2', 'counts by those set here')
  await store.close()
  folder.put('galley.config.json', config({ 'body-h1': 'off' }))
  const again = await open(folder)
  expect(await countsOf(again.store)).toBe('0 0 1')
})

test('a file that breaks is told, and the rules stay as they were', async () => {
  const folder = makeFolder()
  folder.put('a.md', article)
  folder.put('galley.config.json', config({ 'body-h1': 'error' }))
  const { store, said, rules } = await open(folder)
  folder.put('galley.config.json', '{"checks": {')
  await until(() => said.length > 0, 'the news')
  expect(said[0]).toContain('“galley.config.json” is no JSON')
  expect(await countsOf(store)).toBe('1 0 1')
  folder.put('galley.config.json', config({ 'body-h2': 'off' }))
  await until(() => said.length > 1, 'the other news')
  expect(said[1]).toContain('There is no rule “body-h2”.')
  folder.put('galley.config.json', config({}))
  await until(async () => (await countsOf(store)) === '0 1 1', 'counts by a good file')
  expect((await rules.current()).problems).toEqual([])
})

test('a file that is broken from the start is told, and the desk is as it comes', async () => {
  const folder = makeFolder()
  folder.put('a.md', article)
  folder.put('galley.config.json', config({ 'body-h1': 'fatal' }))
  const { store, said } = await open(folder)
  expect(said.join()).toContain('“galley.config.json” has settings that')
  expect(said.join()).toContain('checks.rules.body-h1: Expected one of')
  expect(await countsOf(store)).toBe('0 1 1')
})
