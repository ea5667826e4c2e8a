// What the API says of the checks: findings, alone and among others, fixes, and the rules in force.
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/article/text-edit.ts'
import { createRulesInForce } from '../../src/checks/rules-in-force.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { type ApiClient, createApiClient, problem, refusal } from './api-client.ts'

const source = '---\ntitle: Tea\nslug: tea\n---\n# Tea  time\n\nA cafÃ©  here, and [there](#).\n'

async function found(client: ApiClient, id = 'a.md'): Promise<string[]> {
  const { items } = await (await client.call('GET', `/articles/${id}/findings`)).json()
  return items.map((item: { severity: string; rule: string }) => `${item.severity} ${item.rule}`)
}

const etag = (version: string) => ({ 'If-Match': `"${version}"` })

describe('findings', () => {
  test('are of the article and of the pile, by the settings in force', async () => {
    const client = createApiClient()
    const { version } = await client.store.write('a.md', source, { ifAbsent: true })
    const alone = [
      'note slug-file-name',
      'warning body-h1',
      'note double-space',
      'error mojibake',
      'note double-space',
      'error placeholder-link',
    ]
    expect(await found(client)).toEqual(alone)
    await client.store.write('b/tea.md', '---\ntitle: Coffee\nslug: tea\n---\n', { ifAbsent: true })
    const reply = await client.call('GET', '/articles/a.md/findings')
    expect(reply.headers.get('ETag')).toBe(`"${version}"`)
    const { items, pile } = await reply.json()
    expect(items[0]).toMatchObject({
      rule: 'same-slug',
      severity: 'error',
      line: 3,
      column: 7,
      others: ['b/tea.md'],
    })
    expect(pile).toEqual({ done: 2, total: 2 })
    const settings = {
      rules: { 'same-slug': 'off', 'slug-file-name': 'off', 'body-h1': 'error', 'double-space': 'off' },
    }
    await client.send('PUT', '/settings/checks', settings, { 'If-None-Match': '*' })
    expect(await found(client)).toEqual(['error body-h1', 'error mojibake', 'error placeholder-link'])
  })

  test('of the pile follow what is written, moved and removed', async () => {
    const client = createApiClient()
    await client.store.write('tea.md', '---\ntitle: Tea\nslug: tea\n---\n', { ifAbsent: true })
    const other = await client.store.write('b/tea.md', '---\ntitle: Coffee\nslug: tea\n---\n', {
      ifAbsent: true,
    })
    expect(await found(client, 'tea.md')).toEqual(['error same-slug'])
    const moved = await client.store.move('b/tea.md', 'c/tea.md', { ifVersion: other.version })
    const { items } = await (await client.call('GET', '/articles/tea.md/findings')).json()
    expect(items[0].others).toEqual(['c/tea.md'])
    await client.store.remove('c/tea.md', { ifVersion: moved.version })
    expect(await found(client, 'tea.md')).toEqual([])
  })
})

describe('fixing', () => {
  async function fix(body: unknown) {
    const client = createApiClient()
    const { version } = await client.store.write('a.md', source, { ifAbsent: true })
    const reply = await client.send('POST', '/articles/a.md:fix', body, etag(version))
    expect(reply.status).toBe(200)
    const result = await reply.json()
    const now = await client.store.read('a.md')
    expect(applyEdits(source, result.edits)).toBe(now?.source)
    expect(reply.headers.get('ETag')).toBe(`"${now?.version}"`)
    expect(result.version).toBe(now?.version)
    return { client, now: now?.source ?? '', rules: result.fixed.map(({ rule }: { rule: string }) => rule) }
  }

  test('mends all that is safe, with the exact edits, and finds nothing of it again', async () => {
    const { client, now, rules } = await fix({})
    expect(now).toBe(source.replaceAll('  ', ' ').replace('Ã©', 'é'))
    expect(rules).toEqual(['double-space', 'mojibake', 'double-space'])
    expect(await found(client)).toEqual(['note slug-file-name', 'warning body-h1', 'error placeholder-link'])
    const [revision] = await client.store.revisions('a.md')
    expect(revision?.reason).toBe('Checks fixed')
  })

  test('mends one rule, or one place', async () => {
    expect((await fix({ rule: 'mojibake' })).now).toBe(source.replace('Ã©', 'é'))
    const from = source.indexOf('  time')
    expect((await fix({ from, to: from + 2 })).now).toBe(source.replace('  time', ' time'))
    expect((await fix({ rule: 'mojibake', from, to: from + 2 })).now).toBe(source)
  })

  test('writes nothing when nothing is safe to mend', async () => {
    const { client, rules } = await fix({ rule: 'placeholder-link' })
    expect(rules).toEqual([])
    expect(await client.store.revisions('a.md')).toEqual([])
  })

  test('names the version it is based on', async () => {
    const client = createApiClient()
    await client.store.write('a.md', source, { ifAbsent: true })
    const send = (headers: Record<string, string>, body: unknown = {}) =>
      client.send('POST', '/articles/a.md:fix', body, headers).then(refusal)
    expect(await send({})).toEqual(problem(428, 'invalid'))
    expect(await send(etag('0'.repeat(64)))).toEqual(problem(412, 'conflict'))
    expect(await send(etag('0'.repeat(64)), { from: 3 })).toEqual(problem(400, 'invalid'))
    const none = client.send('POST', '/articles/b.md:fix', {}, etag('0'.repeat(64)))
    expect(await none.then(refusal)).toEqual(problem(404, 'not-found'))
  })
})

describe('the rules', () => {
  test('are told with how they are graded here, the site’s own among them, and what is wrong with the settings', async () => {
    const store = createMemoryStore()
    const check = () => []
    const own = {
      id: 'own',
      severity: 'note',
      scope: 'article',
      title: 'Own',
      about: 'Of the site.',
      check,
    } as const
    const rules = createRulesInForce(store, {
      loadExtraRules: async () => ({ rules: [own], fingerprint: '1', problems: ['One was left out.'] }),
    })
    const client = createApiClient({ rules }, store)
    const settings = {
      rules: { 'body-h1': 'off', 'same-slug': 'note' },
      extraRules: ['./a.js'],
      gate: { noErrors: ['published'] },
    }
    await store.writeSetting('checks', settings, { ifAbsent: true })
    const { items, noErrors, problems } = await (await client.call('GET', '/rules')).json()
    const graded = (id: string) => items.find((item: { id: string }) => item.id === id)
    expect(graded('body-h1')).toMatchObject({ severity: 'off', usualSeverity: 'warning', scope: 'article' })
    expect(graded('same-slug')).toMatchObject({ severity: 'note', usualSeverity: 'error', scope: 'corpus' })
    expect(graded('own')).toMatchObject({ severity: 'note', isOfSite: true })
    expect(noErrors).toEqual(['published'])
    expect(problems).toEqual(['One was left out.'])
  })

  test('refuse settings that they do not know', async () => {
    const client = createApiClient()
    const headers = { 'If-None-Match': '*' }
    const reply = await client.send('PUT', '/settings/checks', { rules: { 'body-h2': 'off' } }, headers)
    expect(reply.status).toBe(400)
    const { issues } = await reply.json()
    expect(issues).toEqual([{ path: 'checks.rules.body-h2', message: 'There is no rule “body-h2”.' }])
    expect(await client.store.readSetting('checks')).toBeNull()
  })
})
