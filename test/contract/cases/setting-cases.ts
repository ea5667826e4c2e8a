// Settings: small documents that the whole desk shares.
import { expect } from 'vitest'
import type { StoreEvent } from '../../../src/storage/article-store.ts'
import { expectFailure, until } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const hostileNames = ['', '.', '..', '../x', 'a/b', 'A', '1', '-a', 'é', 'a.json', 'a\u0000', 'a'.repeat(65)]

export const settingCases: readonly ArticleStoreCase[] = [
  {
    title: 'S1 gives a setting back as it was written, and null for one that nobody wrote',
    run: async ({ store }) => {
      expect(await store.readSetting('front-page')).toBeNull()
      const value = { order: ['é.md', 'b.md'], slots: { trending: 8 }, note: null, text: 'a\r\n“b” 📰' }
      const written = await store.writeSetting('front-page', value, { ifAbsent: true })
      expect(written.value).toEqual(value)
      expect(await store.readSetting('front-page')).toEqual(written)
      await store.writeSetting('other', [1, true, null], { ifAbsent: true })
      expect((await store.readSetting('other'))?.value).toEqual([1, true, null])
      expect((await store.list({})).total).toBe(0)
    },
  },
  {
    title: 'S1 keeps what the checks go by like any other setting, wherever it stands',
    run: async ({ store }) => {
      expect(await store.readSetting('checks')).toBeNull()
      const value = { rules: { 'body-h1': 'off', 'field-length': { titleMost: 70 } } }
      const one = await store.writeSetting('checks', value, { ifAbsent: true })
      await expectFailure(() => store.writeSetting('checks', {}, { ifAbsent: true }), 'conflict')
      const next = { rules: { 'field-length': { titleMost: 80 } }, gate: { noErrors: ['published'] } }
      const two = await store.writeSetting('checks', next, { ifVersion: one.version })
      await expectFailure(() => store.writeSetting('checks', value, { ifVersion: one.version }), 'conflict')
      expect(await store.readSetting('checks')).toEqual(two)
      expect(two.value).toEqual(next)
      expect((await store.list({})).total).toBe(0)
    },
  },
  {
    title: 'S2 guards settings by their version',
    run: async ({ store }) => {
      await expectFailure(() => store.writeSetting('a', 1, { ifVersion: '0'.repeat(64) }), 'conflict')
      const one = await store.writeSetting('a', { n: 1 }, { ifAbsent: true })
      const again = await expectFailure(() => store.writeSetting('a', {}, { ifAbsent: true }), 'conflict')
      expect(again.currentVersion).toBe(one.version)
      const two = await store.writeSetting('a', { n: 2 }, { ifVersion: one.version })
      await expectFailure(() => store.writeSetting('a', { n: 3 }, { ifVersion: one.version }), 'conflict')
      expect(await store.readSetting('a')).toEqual({ value: { n: 2 }, version: two.version })
    },
  },
  {
    title: 'S3 lets exactly one of ten settings from one version win',
    run: async ({ store }) => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) => store.writeSetting('a', { index }, { ifAbsent: true })),
      )
      expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
    },
  },
  {
    title: 'S7 keeps settings when the store is opened again',
    needs: 'durable',
    run: async ({ store, reopen }) => {
      if (!reopen) throw new Error('A durable store must hand the contract a way to open it again.')
      const { version } = await store.writeSetting('a', { n: 1 }, { ifAbsent: true })
      await store.close()
      expect(await (await reopen()).readSetting('a')).toEqual({ value: { n: 1 }, version })
    },
  },
  {
    title: 'S8 reports a setting that was written, and S4 nothing for the same value',
    run: async ({ store }) => {
      const events: StoreEvent[] = []
      store.watch(event => events.push(event))
      const heard = (name: string) =>
        events.filter(event => event.kind === 'setting' && event.name === name).length
      const { version } = await store.writeSetting('a', { n: 1 }, { ifAbsent: true })
      await until(() => heard('a') === 1, 'the setting')
      await store.writeSetting('a', { n: 1 }, { ifVersion: version })
      await store.writeSetting('b', 1, { ifAbsent: true })
      await until(() => heard('b') === 1, 'the other setting')
      expect(heard('a')).toBe(1)
    },
  },
  {
    title: 'S9 refuses hostile names of settings',
    run: async ({ store }) => {
      for (const name of hostileNames) {
        await expectFailure(() => store.writeSetting(name, 1, { ifAbsent: true }), 'invalid')
        await expectFailure(() => store.readSetting(name), 'invalid')
      }
    },
  },
  {
    title: 'S10 refuses a setting past 1 MB, and keeps the old one',
    run: async ({ store }) => {
      const one = await store.writeSetting('a', 'small', { ifAbsent: true })
      const large = 'x'.repeat(2 ** 20)
      await expectFailure(() => store.writeSetting('a', large, { ifVersion: one.version }), 'too-large')
      expect(await store.readSetting('a')).toEqual(one)
    },
  },
]
