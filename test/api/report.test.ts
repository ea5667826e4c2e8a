// The report of the API: made in the background, current again after each change.
import { expect, test } from 'vitest'
import { createExaminer } from '../../src/checks/examiner.ts'
import { digestText } from '../../src/checks/report/digest-in-turn.ts'
import type { DigestArticles } from '../../src/checks/report/pile-keeper.ts'
import type { ReportAnswer } from '../../src/checks/report/report.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { reportAnswerSchema } from '../../src/storage/wire-report.ts'
import { type ApiClient, createApiClient, problem, refusal } from './api-client.ts'

const source = '---\ntitle: Tea\nslug: tea\n---\n# Tea\n'

function clientOf(digestElsewhere?: DigestArticles): ApiClient {
  const store = createMemoryStore({ examiner: createExaminer() })
  return createApiClient(digestElsewhere ? { digestElsewhere } : {}, store)
}

async function read(client: ApiClient): Promise<ReportAnswer> {
  const reply = await client.call('GET', '/checks/report')
  expect(reply.status).toBe(200)
  return reportAnswerSchema.parse(await reply.json())
}

async function current(client: ApiClient): Promise<NonNullable<ReportAnswer['report']>> {
  for (;;) {
    const { report, isCurrent, done, total } = await read(client)
    if (isCurrent && report) return report
    expect(done).toBeLessThanOrEqual(total)
  }
}

function articlesOf({ rules }: NonNullable<ReportAnswer['report']>, rule: string): number | undefined {
  return rules.find(({ id }) => id === rule)?.articles
}

test('tells of all articles, and again of what was written and set since', async () => {
  const client = clientOf()
  await client.store.write('tea.md', source, { ifAbsent: true })
  expect(articlesOf(await current(client), 'body-h1')).toBe(1)
  expect(articlesOf(await current(client), 'same-slug')).toBe(0)
  const other = await client.store.write('b/tea.md', source, { ifAbsent: true })
  expect(articlesOf(await current(client), 'body-h1')).toBe(2)
  expect(articlesOf(await current(client), 'same-slug')).toBe(2)
  await client.store.remove('b/tea.md', { ifVersion: other.version })
  expect(articlesOf(await current(client), 'same-slug')).toBe(0)
  const settings = { rules: { 'body-h1': 'off' } }
  await client.send('PUT', '/settings/checks', settings, { 'If-None-Match': '*' })
  expect(articlesOf(await current(client), 'body-h1')).toBeUndefined()
})

test('the last report is given while the next is made', async () => {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const client = clientOf()
  for (let at = 0; at < 30; at++) await client.store.write(`${at}.md`, source, { ifAbsent: true })
  expect((await current(client)).articles).toBe(30)
  const readAsBefore = client.store.list
  client.store.list = async query => {
    await held
    return readAsBefore(query)
  }
  await client.store.write('new.md', source, { ifAbsent: true })
  expect(await read(client)).toMatchObject({ isCurrent: false, report: { articles: 30 } })
  release()
  expect((await current(client)).articles).toBe(31)
})

test('many articles are digested elsewhere, and here when that fails', async () => {
  const asked: string[] = []
  const client = clientOf(async ids => {
    asked.push(...ids)
    if (asked.length > 30) throw new Error('The thread is gone.')
    return ids.map(id => digestText(id, { version: 'v', source: source.replace('tea', `tea${id}`) }))
  })
  for (let at = 0; at < 60; at++) await client.store.write(`${at}.md`, source, { ifAbsent: true })
  expect(articlesOf(await current(client), 'same-slug')).toBe(35)
  expect(asked).toHaveLength(50)
})

test('that it cannot be made is told, and tried again at the next call', async () => {
  const client = clientOf()
  await client.store.write('a.md', source, { ifAbsent: true })
  const { read: readAsBefore } = client.store
  client.store.read = async () => {
    throw new Error('The disk is gone.')
  }
  expect(await refusal(await client.call('GET', '/checks/report'))).toEqual(problem(500, 'internal'))
  client.store.read = readAsBefore
  expect((await current(client)).articles).toBe(1)
})
