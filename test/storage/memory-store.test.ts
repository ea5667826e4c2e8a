import { expect, test } from 'vitest'
import { createExaminer } from '../../src/checks/examiner.ts'
import { createRulesInForce } from '../../src/checks/rules-in-force.ts'
import type { StoreEvent } from '../../src/storage/article-store.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { until } from '../contract/contract-tools.ts'

test('rows are counted anew when the examiner counts otherwise, and watchers are told', async () => {
  const examiner = createExaminer()
  const store = createMemoryStore({ examiner })
  createRulesInForce(store).watch(({ rules }) => examiner.use(rules))
  await store.write('a.md', '---\ntitle: Tea\n---\n# Tea\n', { ifAbsent: true })
  const events: StoreEvent['kind'][] = []
  store.watch(({ kind }) => events.push(kind))
  const warnings = async () => (await store.list({})).items[0]?.findings?.warnings
  expect(await warnings()).toBe(1)
  await store.writeSetting('checks', { rules: { 'body-h1': 'off' } }, { ifAbsent: true })
  await until(async () => (await warnings()) === 0, 'new counts')
  expect(events).toEqual(['setting', 'reset'])
})
