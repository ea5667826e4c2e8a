// The list by rules of the whole pile: filtered, counted, and changed by what it finds; in step with every change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForChecks } from '../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../src/checks/corpus/corpus-checks.ts'
import { corpusRules } from '../../src/checks/corpus/corpus-rules.ts'
import { digestOf } from '../../src/checks/corpus/digest.ts'
import { createExaminer } from '../../src/checks/examiner.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { articlePageSchema } from '../../src/storage/wire-schemas.ts'
import { type ApiClient, createApiClient } from './api-client.ts'

const newClient = () => createApiClient({}, createMemoryStore({ examiner: createExaminer() }))

async function page(client: ApiClient, parameters: string) {
  const reply = await client.call('GET', `/articles?sort=title&limit=1000&${parameters}`)
  expect(reply.status).toBe(200)
  return articlePageSchema.parse(await reply.json())
}

const idsBy = async (client: ApiClient, parameters: string) =>
  (await page(client, parameters)).items.map(({ id }) => id).sort()

const tea = (title: string) => `---\ntitle: ${title}\nslug: tea\nstatus: new\n---\n# Main\n\nText.\n`

test('a rule of the pile filters, also beside another filter, and follows changes and settings', async () => {
  const client = newClient()
  for (const id of ['a', 'b']) await client.store.write(`${id}-tea.md`, tea(id), { ifAbsent: true })
  await client.store.write('c.md', '---\ntitle: C\nslug: c\nstatus: draft\n---\n# Main\n', { ifAbsent: true })
  expect(await idsBy(client, 'rule=same-slug')).toEqual(['a-tea.md', 'b-tea.md'])
  expect(await idsBy(client, 'rule=same-slug&status=draft')).toEqual([])
  expect(await idsBy(client, 'rule=body-h1')).toEqual(['a-tea.md', 'b-tea.md', 'c.md'])
  await client.store.write('d-tea.md', tea('d'), { ifAbsent: true })
  expect(await idsBy(client, 'rule=same-slug')).toEqual(['a-tea.md', 'b-tea.md', 'd-tea.md'])
  await client.send('PUT', '/settings/checks', { rules: { 'same-slug': 'off' } }, { 'If-None-Match': '*' })
  expect(await idsBy(client, 'rule=same-slug')).toEqual([])
})

test('a change of all that a rule of the pile finds changes those and no others', async () => {
  const client = newClient()
  for (const id of ['a', 'b']) await client.store.write(`${id}-tea.md`, tea(id), { ifAbsent: true })
  await client.store.write('c.md', '---\ntitle: C\nslug: c\nstatus: new\n---\n', { ifAbsent: true })
  const patch = { fields: { status: 'draft' } }
  const reply = await client.send('POST', '/articles:batch', { query: { rule: 'same-slug' }, patch })
  expect((await reply.json()).items.map(({ id }: { id: string }) => id).sort()).toEqual([
    'a-tea.md',
    'b-tea.md',
  ])
  expect(await idsBy(client, 'status=new')).toEqual(['c.md'])
})

test('counts are without rules of the pile while it is read, and say so', async () => {
  const client = newClient()
  for (let at = 0; at < 3; at++)
    await client.store.write(`${at}-tea.md`, tea(`Tea ${at}`), { ifAbsent: true })
  const { read } = client.store
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  client.store.read = async id => {
    await held
    return read(id)
  }
  const early = await page(client, 'facets=rule')
  expect(early.lacksPileRules).toBe(true)
  expect(early.facets?.rule?.values).toContainEqual(['body-h1', 3])
  expect(early.facets?.rule?.values.map(([rule]) => rule)).not.toContain('same-slug')
  release()
  const late = await page(client, 'facets=rule')
  expect(late.lacksPileRules).toBeUndefined()
  expect(late.facets?.rule?.values).toContainEqual(['same-slug', 3])
})

test('whatever the pile, each rule filters to the articles in which it finds something, and counts as many', async () => {
  const text = (letter: string) =>
    Array.from({ length: 40 }, (_, at) => `${letter}${(at * 7) % 31}word`).join(' ')
  const articles = fc.array(
    fc.record({
      title: fc.constantFrom('Tea', 'Milk', 'Ten bold ideas on tea'),
      slug: fc.constantFrom('tea', 'milk', 'x'),
      body: fc.constantFrom(text('a'), text('b'), 'Short.', '[More](gone.md)'),
    }),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(articles, async given => {
      const client = newClient()
      const pile = createCorpusChecks()
      const ids = given.map((_, at) => `${at}-tea.md`)
      for (const [at, { title, slug, body }] of given.entries()) {
        const source = `---\ntitle: ${title}\nslug: ${slug}\n---\n${body}\n`
        await client.store.write(`${at}-tea.md`, source, { ifAbsent: true })
        pile.put(digestOf(`${at}-tea.md`, readForChecks(source, new Date())))
      }
      const counted = new Map((await page(client, 'facets=rule')).facets?.rule?.values)
      for (const { id: rule } of corpusRules) {
        const expected = ids.filter(id => pile.findingsOf(id).some(each => each.rule === rule))
        expect(await idsBy(client, `rule=${rule}`)).toEqual(expected)
        expect(counted.get(rule) ?? 0).toBe(expected.length)
      }
    }),
    { numRuns: 25 },
  )
})
