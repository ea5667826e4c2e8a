// The gate: statuses that want no errors, on every call that writes.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dismissalOf, withDismissals } from '../../src/checks/dismissals.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { type ApiClient, createApiClient } from './api-client.ts'

const fields = (status: string) =>
  `---\ntitle: Tea\nslug: tea\ndate: 2025-03-01\nexcerpt: A cup.\ncategory: Drinks\nstatus: ${status}\n---\n`
const good = (status: string, body = 'Tea is good.\n') => `${fields(status)}${body}`
const bad = (status: string) => `${fields(status)}A cafÃ© has it.\n`
const bytes = (text: string) => new TextEncoder().encode(text)

async function withGate(noErrors: string[] = ['published']): Promise<ApiClient> {
  const client = createApiClient()
  const set = await client.send('PUT', '/settings/checks', { gate: { noErrors } }, { 'If-None-Match': '*' })
  expect(set.status).toBe(201)
  return client
}

const put = (client: ApiClient, id: string, source: string, condition: Record<string, string>) =>
  client.call('PUT', `/articles/${encodeURIComponent(id)}`, {
    headers: { 'Content-Type': 'text/markdown', ...condition },
    body: source,
  })

async function stand(client: ApiClient, id: string, source: string): Promise<string> {
  return (await client.store.write(id, source, { ifAbsent: true })).version
}

const etag = (version: string) => ({ 'If-Match': `"${version}"` })

/** Each call that could bring an article with an error to “published”; gives the status that this call or item got. */
const ways: Record<string, (client: ApiClient) => Promise<number>> = {
  'PUT of a new article': async client =>
    (await put(client, 'a.md', bad('published'), { 'If-None-Match': '*' })).status,
  'PUT over a draft': async client =>
    (await put(client, 'a.md', bad('published'), etag(await stand(client, 'a.md', bad('draft'))))).status,
  'PATCH of the status alone': async client => {
    await stand(client, 'a.md', bad('draft'))
    return (await client.send('PATCH', '/articles/a.md', { fields: { status: 'published' } })).status
  },
  'PATCH of status and body': async client => {
    const version = await stand(client, 'a.md', good('draft'))
    const patch = { fields: { status: 'published' }, body: 'A cafÃ©.\n' }
    return (await client.send('PATCH', '/articles/a.md', patch, etag(version))).status
  },
  'PATCH of the body of what is published': async client => {
    const version = await stand(client, 'a.md', good('published'))
    return (await client.send('PATCH', '/articles/a.md', { body: 'A cafÃ©.\n' }, etag(version))).status
  },
  'articles:batch': async client => {
    await stand(client, 'a.md', bad('draft'))
    const reply = await client.send('POST', '/articles:batch', {
      ids: ['a.md'],
      patch: { fields: { status: 'published' } },
    })
    return (await reply.json()).items[0].error?.status ?? 200
  },
  'articles:batch as a dry run': async client => {
    await stand(client, 'a.md', bad('draft'))
    const patch = { fields: { status: 'published' } }
    const reply = await client.send('POST', '/articles:batch', { query: {}, patch, dryRun: true })
    return (await reply.json()).items[0].error?.status ?? 200
  },
  'articles:write': async client => {
    const writes = [{ id: 'a.md', source: bad('published'), ifAbsent: true }]
    return (
      (await (await client.send('POST', '/articles:write', { writes })).json()).items[0].error?.status ?? 200
    )
  },
  'import of a file': async client => {
    const form = new FormData()
    form.append('file', new File([bad('published')], 'a.md'))
    const report = await (await client.call('POST', '/import', { body: form })).json()
    return report.files[0].outcome === 'refused' ? 422 : 200
  },
  'import of a zip': async client => {
    const body = zipSync({ 'a.md': bytes(bad('published')) })
    const headers = { 'Content-Type': 'application/zip' }
    const report = await (await client.call('POST', '/import', { headers, body })).json()
    return report.files[0].outcome === 'refused' ? 422 : 200
  },
  'a move that breaks a link of what is published': async client => {
    const version = await stand(client, 'a.md', good('published', '[Again](a.md)\n'))
    return (await client.send('POST', '/articles/a.md:move', { newId: 'b.md' }, etag(version))).status
  },
  'a slug that another article has': async client => {
    await stand(client, 'z.md', good('draft'))
    return (await put(client, 'a.md', good('published'), { 'If-None-Match': '*' })).status
  },
  'a status in other letters': async client =>
    (await put(client, 'a.md', bad('" Published "'), { 'If-None-Match': '*' })).status,
  'a status in front matter that cannot be read': async client =>
    (await put(client, 'a.md', `---\nstatus: draft\nstatus: published\n---\n`, { 'If-None-Match': '*' }))
      .status,
}

describe('a status that wants no errors', () => {
  test.each(Object.keys(ways))('refuses %s, and nothing is written', async way => {
    const client = await withGate()
    const standing = async () =>
      (await client.store.list({})).items.map(({ id, version }) => `${id} ${version}`)
    let stood: string[] = []
    const write = client.store.write
    const store = {
      ...client.store,
      write: async (...request: Parameters<typeof write>) => {
        const written = await write(...request)
        stood = await standing()
        return written
      },
    }
    expect(await ways[way]?.({ ...client, store })).toBe(422)
    expect(await standing()).toEqual(stood)
  })

  test.each(Object.keys(ways))('is off in a fresh desk: %s', async way => {
    expect(await ways[way]?.(createApiClient())).toBeLessThan(300)
  })

  test('tells every error with its place', async () => {
    const client = await withGate()
    const reply = await put(client, 'a.md', bad('published'), { 'If-None-Match': '*' })
    const problem = await reply.json()
    expect(problem).toMatchObject({ status: 422, code: 'invalid' })
    expect(problem.detail).toBe(
      'An article that is “published” must have no errors, and this one has one: line 9, “Ã©” is “é” read in the wrong encoding. Nothing was written.',
    )
    expect(problem.findings).toEqual([
      expect.objectContaining({ rule: 'mojibake', severity: 'error', line: 9, column: 6 }),
    ])
    expect(problem.issues).toEqual([{ path: '9:6', message: expect.stringContaining('(mojibake)') }])
  })

  test('lets through what has no errors, other statuses, and what is graded down', async () => {
    const client = await withGate()
    expect((await put(client, 'a.md', good('published'), { 'If-None-Match': '*' })).status).toBe(201)
    expect((await put(client, 'b.md', bad('review'), { 'If-None-Match': '*' })).status).toBe(201)
    const { version = '' } = (await client.store.readSetting('checks')) ?? {}
    const settings = {
      gate: { noErrors: ['published'] },
      rules: { mojibake: 'warning', 'same-slug': 'note' },
    }
    expect((await client.send('PUT', '/settings/checks', settings, etag(version))).status).toBe(200)
    expect((await client.send('PATCH', '/articles/b.md', { fields: { status: 'published' } })).status).toBe(
      200,
    )
  })

  test('lets through what somebody dismissed with a reason, as long as its words stand', async () => {
    const client = await withGate()
    const version = await stand(client, 'a.md', bad('draft'))
    const found = async () => (await (await client.call('GET', '/articles/a.md/findings')).json()).items
    const finding = (await found()).find(({ rule }: { rule: string }) => rule === 'mojibake')
    const why = { reason: 'It is quoted.', at: new Date() }
    const record = withDismissals({}, [dismissalOf(bad('draft'), finding, why)])
    await client.send('PUT', '/articles/a.md/desk', record, { 'If-None-Match': '*' })
    expect(await found()).toContainEqual({ ...finding, dismissed: 'It is quoted.' })
    const published = await put(client, 'a.md', bad('published'), etag(version))
    expect(published.status).toBe(200)
    const other = bad('published').replace('has it', 'had it')
    const refused = await put(client, 'a.md', other, etag((await published.json()).version))
    expect(refused.status).toBe(422)
  })

  test('what was there before may be worked on, and get no worse', async () => {
    const client = createApiClient()
    const version = await stand(client, 'a.md', bad('published'))
    await client.store.writeSetting('checks', { gate: { noErrors: ['published'] } }, { ifAbsent: true })
    const worse = await put(client, 'a.md', `${bad('published')}Another cafÃ©.\n`, etag(version))
    expect(worse.status).toBe(422)
    const same = await put(client, 'a.md', `${bad('published')}And more.\n`, etag(version))
    expect(same.status).toBe(200)
    expect((await client.send('PATCH', '/articles/a.md', { fields: { status: 'draft' } })).status).toBe(200)
    expect((await client.send('PATCH', '/articles/a.md', { fields: { status: 'published' } })).status).toBe(
      422,
    )
  })

  test('what is too long to be checked does not get in, and is not mended', async () => {
    const client = await withGate()
    const long = `${good('published')}${'word '.repeat(100_000)}\n`
    expect((await put(client, 'a.md', long, { 'If-None-Match': '*' })).status).toBe(413)
    const version = await stand(client, 'b.md', long)
    expect((await client.send('POST', '/articles/b.md:fix', {}, etag(version))).status).toBe(413)
    expect((await client.call('GET', '/articles/b.md/findings')).status).toBe(413)
  })

  test('whoever was too late is told that first', async () => {
    const client = await withGate()
    await stand(client, 'a.md', bad('draft'))
    expect((await put(client, 'a.md', bad('published'), etag('0'.repeat(64)))).status).toBe(412)
    expect((await put(client, 'a.md', bad('published'), { 'If-None-Match': '*' })).status).toBe(412)
  })

  test('of two that come together and may not stand together one is refused', async () => {
    const client = await withGate()
    const writes = ['a.md', 'b.md'].map(id => ({ id, source: good('published'), ifAbsent: true }))
    const { items } = await (await client.send('POST', '/articles:write', { writes })).json()
    expect(items.filter((item: object) => 'error' in item)).toHaveLength(1)
  })

  test('holds for a desk whose settings cannot be read any more', async () => {
    const client = createApiClient({}, createMemoryStore())
    const { version } = await client.store.writeSetting(
      'checks',
      { gate: { noErrors: ['published'] } },
      { ifAbsent: true },
    )
    expect((await put(client, 'a.md', bad('published'), { 'If-None-Match': '*' })).status).toBe(422)
    await client.store.writeSetting('checks', { gate: 7 }, { ifVersion: version })
    expect((await put(client, 'a.md', bad('published'), { 'If-None-Match': '*' })).status).toBe(422)
  })
})
