// What every keeper of drafts promises. `open` gives a keeper over the same place: another tab.
import { describe, expect, test } from 'vitest'
import type { DraftKeeper, KeptDraft } from '../../src/storage/draft-keeper.ts'
import { until } from '../contract/contract-tools.ts'

export function keptDraft(
  id: string,
  tab: string,
  text = 'Typed',
  keptAt = '2026-01-01T00:00:00.000Z',
): KeptDraft {
  const source = `---\ntitle: "${id}"\n---\n\nOld \uD800 text\r\n`
  return {
    id,
    tab,
    title: id,
    keptAt,
    base: { id, source, version: `"${id}"`, updatedAt: '2025-12-31T00:00:00.000Z' },
    typed: { source, isSource: false, text, values: { title: id, keywords: ['a'], trending: false } },
  }
}

export function describeDraftKeeper(title: string, open: () => DraftKeeper) {
  describe(title, () => {
    test('what was kept is read, to the last odd character', async () => {
      const keeper = open()
      const draft = keptDraft('a.md', 'one', 'A lone \uDC00 half, a NUL \0 and 字')
      await keeper.keep(draft)
      expect(await keeper.read('a.md')).toEqual([draft])
      expect(await keeper.list()).toEqual([
        { id: 'a.md', tab: 'one', title: 'a.md', keptAt: '2026-01-01T00:00:00.000Z' },
      ])
    })

    test('a tab has one draft of an article, the newest', async () => {
      const keeper = open()
      const edited = keptDraft('a.md', 'one', 'Third')
      await keeper.keep(keptDraft('a.md', 'one', 'First'))
      await keeper.keep(keptDraft('a.md', 'one', 'Second'))
      await keeper.keep({ ...edited, base: { ...edited.base, source: 'Saved', version: '"2"' } })
      const [draft, ...others] = await keeper.read('a.md')
      expect(others).toEqual([])
      expect(draft?.typed.text).toBe('Third')
      expect(draft?.typed.source).toBe(edited.typed.source)
      expect(draft?.base).toMatchObject({ source: 'Saved', version: '"2"' })
    })

    test('two tabs keep side by side, and the newest comes first', async () => {
      const [one, other] = [open(), open()]
      await one.keep(keptDraft('a.md', 'one', 'One', '2026-01-01T00:00:01.000Z'))
      await other.keep(keptDraft('a.md', 'two', 'Two', '2026-01-01T00:00:02.000Z'))
      await other.keep(keptDraft('b.md', 'two', 'B', '2026-01-01T00:00:00.000Z'))
      expect((await one.read('a.md')).map(draft => draft.typed.text)).toEqual(['Two', 'One'])
      expect((await one.list()).map(({ id, tab }) => `${id} ${tab}`)).toEqual([
        'a.md two',
        'a.md one',
        'b.md two',
      ])
    })

    test('an id that begins like another is another', async () => {
      const keeper = open()
      await keeper.keep(keptDraft('a.md', 'one'))
      await keeper.keep(keptDraft('a.md.md', 'one'))
      expect((await keeper.read('a.md')).map(draft => draft.id)).toEqual(['a.md'])
    })

    test('what was removed is gone, and what others kept stays', async () => {
      const [one, other] = [open(), open()]
      await one.keep(keptDraft('a.md', 'one'))
      await other.keep(keptDraft('a.md', 'two'))
      await other.remove({ id: 'a.md', tab: 'one' })
      expect((await one.list()).map(({ tab }) => tab)).toEqual(['two'])
    })

    test('a draft that another tab removed while it is typed is kept again as a whole', async () => {
      const [one, other] = [open(), open()]
      await one.keep(keptDraft('a.md', 'one', 'First'))
      let news = 0
      one.watch(() => news++)
      await other.remove({ id: 'a.md', tab: 'one' })
      await until(() => news > 0, 'the news of the removal')
      await one.keep(keptDraft('a.md', 'one', 'Second'))
      expect(await other.read('a.md')).toEqual([keptDraft('a.md', 'one', 'Second')])
    })

    test('tabs on one article know of each other until one leaves', async () => {
      const [one, other] = [open(), open()]
      let news = 0
      other.watch(() => news++)
      const leave = one.attend({ id: 'a.md', tab: 'one' })
      const leaveOther = other.attend({ id: 'a.md', tab: 'two' })
      other.attend({ id: 'b.md', tab: 'three' })
      await until(async () => (await other.attending('a.md')).length === 2, 'both tabs')
      expect((await one.attending('a.md')).sort()).toEqual(['one', 'two'])
      const all = (await one.allAttending()).map(tab => `${tab.id} ${tab.tab}`)
      expect(all.sort()).toEqual(['a.md one', 'a.md two', 'b.md three'])
      const before = news
      leave()
      await until(async () => (await other.attending('a.md')).join() === 'two', 'the first tab to go')
      await until(() => news > before, 'the news of it')
      leaveOther()
      await until(async () => (await one.attending('a.md')).length === 0, 'nobody')
    })

    test('watchers hear of drafts that come and go, and not of every key', async () => {
      const [one, other] = [open(), open()]
      await other.keep(keptDraft('b.md', 'two'))
      let news = 0
      const stop = other.watch(() => news++)
      await one.keep(keptDraft('a.md', 'one', 'First'))
      await until(() => news === 1, 'the first news')
      await one.keep(keptDraft('a.md', 'one', 'Second'))
      await other.keep(keptDraft('b.md', 'two', 'Second'))
      expect(news).toBe(1)
      await one.remove({ id: 'a.md', tab: 'one' })
      await until(() => news === 2, 'the second news')
      stop()
      await one.keep(keptDraft('a.md', 'one', 'Third'))
      expect(news).toBe(2)
    })
  })
}
