import { describe, expect, test } from 'vitest'
import { bicycle, createApiClient, problem, refusal } from './api-client.ts'

async function deskWithBicycle() {
  const client = createApiClient()
  const { version } = await client.store.write('bicycle.md', bicycle, { ifAbsent: true })
  const patch = (body: unknown, headers?: Record<string, string>) =>
    client.send('PATCH', '/articles/bicycle.md', body, headers)
  return { ...client, patch, tag: `"${version}"` }
}

describe('changing an article', () => {
  test('writes the bytes of the value and no other', async () => {
    const { patch, tag } = await deskWithBicycle()
    const fields = { title: 'What a “bike” costs', slug: null }
    const reply = await patch({ fields, body: bicycle.split('---\n')[2] }, { 'If-Match': tag })
    const { source } = await reply.json()
    const expected = bicycle
      .replace('What a bicycle costs', 'What a “bike” costs')
      .replace("slug: 'bicycle'\n", '')
    expect(source).toBe(expected)
  })

  test('flags and status need no version, everything else does', async () => {
    const { patch, store, tag } = await deskWithBicycle()
    expect((await patch({ fields: { trending: false, featured: true, status: 'review' } })).status).toBe(200)
    expect((await store.list({})).items[0]).toMatchObject({
      trending: false,
      featured: true,
      status: 'review',
    })
    expect(await refusal(await patch({ fields: { trending: true, title: 'T' } }))).toEqual(
      problem(428, 'invalid'),
    )
    expect(await refusal(await patch({ body: 'B' }))).toEqual(problem(428, 'invalid'))
    const stale = await patch({ fields: { trending: true } }, { 'If-Match': tag })
    expect(await refusal(stale)).toEqual(problem(412, 'conflict'))
  })

  test('flags of two callers at once are both kept', async () => {
    const { patch, store } = await deskWithBicycle()
    const replies = await Promise.all([
      patch({ fields: { trending: false } }),
      patch({ fields: { featured: true } }),
      patch({ fields: { status: 'draft' } }),
    ])
    expect(replies.map(reply => reply.status)).toEqual([200, 200, 200])
    expect((await store.list({})).items[0]).toMatchObject({
      trending: false,
      featured: true,
      status: 'draft',
    })
  })

  test('refuses values that do not fit, names the field, and writes nothing', async () => {
    const { patch, store } = await deskWithBicycle()
    const reply = await patch({ fields: { trending: 'yes' } })
    const { code, issues } = await reply.json()
    expect([reply.status, code, issues.map((issue: { path: string }) => issue.path)]).toEqual([
      400,
      'invalid',
      ['trending'],
    ])
    for (const body of [{ field: {} }, { fields: [] }, null, 'text', { body: 7 }])
      expect(await refusal(await patch(body))).toEqual(problem(400, 'invalid'))
    expect((await store.read('bicycle.md'))?.source).toBe(bicycle)
  })

  test('a key named __proto__ is refused, and never left out without a word', async () => {
    const { call, store } = await deskWithBicycle()
    const headers = { 'Content-Type': 'application/json' }
    const named = '{"__proto__": "x", "trending": false}'
    const bodies = [
      `{"fields": ${named}}`,
      `{"fields": {"extra": ${named}}}`,
      '{"__proto__": {"fields": {}}}',
    ]
    for (const body of bodies)
      expect(await refusal(await call('PATCH', '/articles/bicycle.md', { headers, body }))).toEqual(
        problem(400, 'invalid'),
      )
    const body = `{"ids": ["bicycle.md"], "patch": {"fields": ${named}}}`
    expect(await refusal(await call('POST', '/articles:batch', { headers, body }))).toEqual(
      problem(400, 'invalid'),
    )
    expect((await store.read('bicycle.md'))?.source).toBe(bicycle)
  })

  test('keys named as every object has them are keys like any other', async () => {
    const { patch, tag } = await deskWithBicycle()
    const fields = { constructor: 'x', prototype: 'two', toString: null }
    const { source } = await (await patch({ fields }, { 'If-Match': tag })).json()
    expect(source).toMatch(/^constructor: x\nprototype: two$/m)
  })

  test('refuses what is no JSON', async () => {
    const { call } = await deskWithBicycle()
    const headers = { 'Content-Type': 'application/json' }
    const broken = await call('PATCH', '/articles/bicycle.md', { headers, body: '{"fields":' })
    const plain = await call('PATCH', '/articles/bicycle.md', { body: '{}' })
    for (const reply of [broken, plain]) expect(await refusal(reply)).toEqual(problem(400, 'invalid'))
  })

  test('refuses to edit what it cannot read', async () => {
    const { store, send } = createApiClient()
    await store.write('broken.md', '---\ntitle: "C:\\Bicycle"\n---\n', { ifAbsent: true })
    const reply = await send('PATCH', '/articles/broken.md', { fields: { trending: true } })
    expect(await refusal(reply)).toEqual(problem(400, 'invalid'))
  })
})

describe('changing many articles', () => {
  async function deskWithThree() {
    const client = createApiClient()
    for (const id of ['a.md', 'b.md']) await client.store.write(id, bicycle, { ifAbsent: true })
    await client.store.write('broken.md', '---\ntitle: [\n---\n', { ifAbsent: true })
    return client
  }

  test('changes each by itself, and says what was refused and why', async () => {
    const { send, store } = await deskWithThree()
    const patch = { fields: { trending: false } }
    const ids = ['a.md', 'broken.md', 'absent.md', '../b.md', 'b.md', 'a.md']
    const result = await (await send('POST', '/articles:batch', { ids, patch })).json()
    expect(result).toMatchObject({ changed: 2, refused: 3 })
    expect(result.items.map((item: { error?: { code: string } }) => item.error?.code ?? 'done')).toEqual([
      'done',
      'invalid',
      'not-found',
      'invalid',
      'done',
    ])
    expect((await store.list({ trending: true })).total).toBe(0)
    expect(await store.revisions('a.md')).toHaveLength(1)
  })

  test('a query finds all it changes, also when the change takes them out of it', async () => {
    const { send, store } = await deskWithThree()
    const body = { query: { trending: 'true' }, patch: { fields: { trending: false } } }
    const shown = await (await send('POST', '/articles:batch', { ...body, dryRun: true })).json()
    expect(shown).toMatchObject({ changed: 2, items: [{ edits: [{ insert: 'false' }] }, {}] })
    expect((await store.list({ trending: true })).total).toBe(2)
    const done = await (await send('POST', '/articles:batch', body)).json()
    expect([done.changed, (await store.list({ trending: true })).total]).toEqual([2, 0])
  })

  test('wants either ids or a query', async () => {
    const { send } = await deskWithThree()
    const patch = { fields: { trending: false } }
    for (const body of [{ patch }, { ids: [], query: {}, patch }, { ids: ['a.md'] }])
      expect(await refusal(await send('POST', '/articles:batch', body))).toEqual(problem(400, 'invalid'))
  })
})
