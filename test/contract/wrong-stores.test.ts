// The contract can fail: each wrong store is caught by cases of the rule that it breaks.
import { describe, expect, test } from 'vitest'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { articleStoreCases } from './article-store-contract.ts'
import { runCase } from './store-case.ts'
import {
  createForgetfulStore,
  createGullibleStore,
  createMiscountingStore,
  createOverwritingStore,
  createRememberingStore,
  createRightStore,
  createSilentStore,
  createTrimmingStore,
  createTrustingStore,
  createVersionBlindStore,
} from './wrong-stores.ts'

const wrongStores: readonly { name: string; create: () => ArticleStore; rules: readonly string[] }[] = [
  { name: 'a store that ignores versions', create: createVersionBlindStore, rules: ['S2', 'S3'] },
  { name: 'a store that trims text', create: createTrimmingStore, rules: ['S1'] },
  { name: 'a store that loses revisions', create: createForgetfulStore, rules: ['S5'] },
  { name: 'a store that miscounts', create: createMiscountingStore, rules: ['S6'] },
  { name: 'a store that is silent about removals', create: createSilentStore, rules: ['S8'] },
  { name: 'a store that replaces pictures', create: createOverwritingStore, rules: ['S2'] },
  { name: 'a store that believes the names of files', create: createGullibleStore, rules: ['S9', 'S10'] },
  { name: 'a store that remembers images', create: createRememberingStore, rules: ['S6'] },
  { name: 'a store that trusts ids', create: createTrustingStore, rules: ['S9'] },
]

describe('the contract suite', () => {
  test('begins each title with a rule, and names no case twice', () => {
    const titles = articleStoreCases.map(one => one.title)
    for (const title of titles) expect(title).toMatch(/^S([1-9]|10) /)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('passes a right store', async () => {
    expect(await failingTitles(createRightStore)).toEqual([])
  })

  test.each(wrongStores)('fails $name', { timeout: 30_000 }, async ({ create, rules }) => {
    const failing = await failingTitles(create)
    for (const rule of rules) expect(failing.filter(title => title.startsWith(`${rule} `))).not.toEqual([])
  })
})

async function failingTitles(create: () => ArticleStore): Promise<string[]> {
  const failing: string[] = []
  for (const one of articleStoreCases) {
    const store = create()
    const outcome = await runCase(one, async () => ({ store, dispose: () => store.close() })).catch(
      () => 'failed',
    )
    if (outcome === 'failed') failing.push(one.title)
  }
  return failing
}
