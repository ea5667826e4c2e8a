// Flags end by themselves: nothing before its time, nothing twice, nothing over somebody else's change.
import { describe, expect, test } from 'vitest'
import { expireFlags } from '../../src/storage/expire-flags.ts'
import { arrange, expiredFlags, type FrontPage, frontPageSetting } from '../../src/storage/front-page.ts'
import { readKnownSetting } from '../../src/storage/known-setting.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

const noon = '2026-03-25T12:00:00.000Z'
const one = '2026-03-25T13:00:00.000Z'

function frontPage(until: Partial<Record<'trending' | 'featured', Record<string, string>>>): FrontPage {
  const { trending, featured } = frontPageSetting.empty
  return {
    trending: { ...trending, until: until.trending ?? {} },
    featured: { ...featured, until: until.featured ?? {} },
  }
}

const source = '---\ntitle: A # kept\ntrending:   true\nfeatured: yes\n---\nText.\n'

describe('which flags have ended', () => {
  const page = frontPage({ trending: { 'a.md': noon, 'b.md': one }, featured: { 'a.md': one } })
  const row = (id: string, on: boolean) => ({ id, trending: on, featured: on })

  test.each([
    ['2026-03-25T11:59:59.999Z', []],
    [noon, [{ id: 'a.md', fields: { trending: false } }]],
    [
      one,
      [
        { id: 'a.md', fields: { trending: false, featured: false } },
        { id: 'b.md', fields: { trending: false } },
      ],
    ],
  ])('at %s', (now, expected) => {
    const rows = [row('a.md', true), row('b.md', true), row('c.md', true)]
    expect(expiredFlags(page, rows, new Date(now))).toEqual(expected)
  })

  test('not those that are off already', () => {
    expect(expiredFlags(page, [row('a.md', false)], new Date(one))).toEqual([])
  })
})

describe('taking flags off', () => {
  test('changes the value alone, and forgets the end, so that the flag can be set anew', async () => {
    const store = createMemoryStore()
    await store.write('a.md', source, { ifAbsent: true })
    await store.writeSetting('front-page', frontPage({ trending: { 'a.md': noon, 'b.md': one } }), {
      ifAbsent: true,
    })
    expect(await expireFlags(store, new Date('2026-03-25T11:00:00Z'))).toEqual([])
    expect(await expireFlags(store, new Date(noon))).toEqual(['a.md'])
    expect((await store.read('a.md'))?.source).toBe(source.replace('true', 'false'))
    expect((await readKnownSetting(store, frontPageSetting)).trending.until).toEqual({ 'b.md': one })
    expect((await store.revisions('a.md'))[0]?.reason).toBe('The time as trending is over')
    expect(await expireFlags(store, new Date(noon))).toEqual([])
  })

  test('forgets ends of articles that are gone or have the flag no longer', async () => {
    const store = createMemoryStore()
    await store.write('a.md', source.replace('true', 'false'), { ifAbsent: true })
    await store.writeSetting('front-page', frontPage({ trending: { 'a.md': noon, 'gone.md': noon } }), {
      ifAbsent: true,
    })
    expect(await expireFlags(store, new Date(one))).toEqual([])
    expect((await readKnownSetting(store, frontPageSetting)).trending.until).toEqual({})
  })

  test('leaves an article that somebody writes in this moment for the next time', async () => {
    const store = createMemoryStore()
    await store.write('a.md', source, { ifAbsent: true })
    await store.writeSetting('front-page', frontPage({ trending: { 'a.md': noon } }), { ifAbsent: true })
    const overtaken: typeof store = {
      ...store,
      async write(id, text, options) {
        const current = await store.read(id)
        await store.write(id, `${current?.source}More.\n`, { ifVersion: current?.version ?? '' })
        return store.write(id, text, options)
      },
    }
    expect(await expireFlags(overtaken, new Date(one))).toEqual([])
    expect((await store.read('a.md'))?.source).toBe(`${source}More.\n`)
    expect(await expireFlags(store, new Date(one))).toEqual(['a.md'])
    expect((await store.read('a.md'))?.source).toBe(`${source.replace('true', 'false')}More.\n`)
  })
})

test('placed articles come first, the others as they came', () => {
  const rows = ['a', 'b', 'c', 'd'].map(id => ({ id }))
  expect(arrange(rows, ['d', 'gone', 'b']).map(row => row.id)).toEqual(['d', 'b', 'a', 'c'])
})
