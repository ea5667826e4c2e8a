import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { changeMany, undoMany } from '../../../src/screens/data/change-many.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'
import { article, manyArticles, pile } from './pile.ts'

const sourceOf = async (store: ReturnType<typeof createMemoryStore>, id: string) =>
  (await store.read(id))?.source

function storeOf(articles: Record<string, string>) {
  const store = createMemoryStore()
  return Promise.all(
    Object.entries(articles).map(([id, source]) => store.write(id, source, { ifAbsent: true })),
  ).then(() => store)
}

const run = () => ({ signal: new AbortController().signal, onProgress() {} })

describe('changing many articles', () => {
  test('changes what may be changed, leaves the rest and says why', async () => {
    const store = await storeOf({ ...pile, 'done.md': article({ title: 'Done', status: 'published' }) })
    const ids = ['bank.md', 'done.md', 'broken.md', 'gone.md', 'heat.md']
    const result = await changeMany(store, ids, { status: 'draft' }, run())
    expect(result.changed.map(change => change.id).sort()).toEqual(['bank.md', 'done.md'])
    expect(result.unchanged).toBe(1)
    expect(result.refused.map(refusal => refusal.id).sort()).toEqual(['broken.md', 'gone.md'])
    expect(await sourceOf(store, 'broken.md')).toBe(pile['broken.md'])
    expect(await sourceOf(store, 'bank.md')).toBe(pile['bank.md']?.replace('"new"', '"draft"'))
  })

  test('refuses a step that the status rules do not have', async () => {
    const store = await storeOf(pile)
    const result = await changeMany(store, ['bank.md', 'odd.md'], { status: 'published' }, run())
    expect(result.refused.map(refusal => refusal.id)).toEqual(['bank.md'])
    expect(result.changed.map(change => change.id)).toEqual(['odd.md'])
  })

  test('undo puts back the exact sources, but not over a later edit', async () => {
    const store = await storeOf(pile)
    const { changed } = await changeMany(store, ['bank.md', 'heat.md'], { featured: true }, run())
    const heat = await store.read('heat.md')
    await store.write('heat.md', `${heat?.source}More.\n`, { ifVersion: heat?.version ?? '' })
    const undone = await undoMany(store, changed, run())
    expect(undone.refused.map(refusal => refusal.id)).toEqual(['heat.md'])
    expect(await sourceOf(store, 'bank.md')).toBe(pile['bank.md'])
    expect(await sourceOf(store, 'heat.md')).toContain('More.')
  })

  test('stops between two articles', async () => {
    const store = await storeOf(manyArticles(50))
    const stopper = new AbortController()
    const ids = Object.keys(manyArticles(50))
    const options = { signal: stopper.signal, onProgress: () => stopper.abort() }
    const result = await changeMany(store, ids, { trending: true }, options)
    expect(result.stopped).toBe(true)
    expect(result.changed.length).toBeLessThan(50)
    expect((await store.list({ trending: true })).total).toBe(result.changed.length)
  })
})

describe('from the list', () => {
  test('all that match are changed, beyond the rows that are loaded, and put back', async () => {
    const { user, store } = await renderDesk({ articles: manyArticles(130) })
    await user.click(await screen.findByRole('checkbox', { name: 'Select all that match' }))
    await screen.findByText('130 selected')
    await user.click(await screen.findByRole('button', { name: 'Set status' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Draft' }))
    await screen.findByText('130 changed')
    expect((await store.list({ status: 'draft' })).total).toBe(130)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText('130 put back')
    expect((await store.list({ status: 'new' })).total).toBe(130)
  })

  test('what was refused is told with its reason', async () => {
    const { user } = await renderDesk({ articles: pile })
    await user.click(await screen.findByRole('checkbox', { name: 'Select Tariffs' }))
    await user.click(await screen.findByRole('button', { name: 'Set status' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Published' }))
    await user.click(await screen.findByRole('button', { name: 'Why?' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('tariff.md'))
  })
})
