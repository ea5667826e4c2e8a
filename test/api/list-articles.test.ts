import { expect, test } from 'vitest'
import { createApiClient, problem, refusal } from './api-client.ts'

async function deskWithTen() {
  const client = createApiClient()
  for (let number = 0; number < 10; number++) {
    const source = `---\ntitle: Number ${number}\nstatus: ${number < 4 ? 'new' : 'draft'}\ntrending: ${number % 2 === 0}\n---\n`
    await client.store.write(`${number}.md`, source, { ifAbsent: true })
  }
  const list = async (query: string) => (await client.call('GET', `/articles?${query}`)).json()
  return { ...client, list }
}

test('filters, sorts, counts and pages as the store does', async () => {
  const { list, store } = await deskWithTen()
  expect(await list('')).toEqual(await store.list({}))
  expect(await list('status=draft&trending=false&sort=-title')).toEqual(
    await store.list({ status: 'draft', trending: false, sort: '-title' }),
  )
  const first = await list('limit=6&sort=title')
  const second = await list(`limit=6&sort=title&cursor=${encodeURIComponent(first.nextCursor)}`)
  const titles = [...first.items, ...second.items].map((row: { title: string }) => row.title)
  expect(titles).toEqual(Array.from({ length: 10 }, (_, number) => `Number ${number}`))
  expect(second.nextCursor).toBeNull()
})

test('refuses what it does not understand, and names it', async () => {
  const { call } = await deskWithTen()
  const wrong = { trending: 'yes', limit: '0', sort: 'mood', dateFrom: 'May', colour: 'red' }
  for (const [name, value] of Object.entries(wrong)) {
    const reply = await call('GET', `/articles?${name}=${value}`)
    const { code, issues } = await reply.json()
    expect([reply.status, code], name).toEqual([400, 'invalid'])
    expect(JSON.stringify(issues), name).toContain(name)
  }
  expect(await refusal(await call('GET', '/articles?status=a&status=b'))).toEqual(problem(400, 'invalid'))
})
