// What two versions differ in, as the dialog shows it.
import { expect, test } from 'vitest'
import { compareSources } from '../../../src/screens/editor/conflict/compare-sources.ts'

const base = '---\ntitle: A\nkeywords: [a]\n---\n\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n'

test('fields differ one by one, also those that only one version has', () => {
  const mine = base.replace('title: A', 'title: B\nslug: b')
  const theirs = base.replace('keywords: [a]', 'keywords: [a, b]')
  expect(compareSources(mine, theirs)).toEqual({
    fields: [
      { key: 'title', mine: 'B', theirs: 'A' },
      { key: 'slug', mine: 'b', theirs: null },
      { key: 'keywords', mine: 'a', theirs: 'a, b' },
    ],
    lines: [],
  })
})

test('lines that are the same far from a difference are left out', () => {
  const { fields, lines } = compareSources(base.replace('eight', 'mine'), base.replace('eight', 'theirs'))
  expect(fields).toEqual([])
  expect(lines).toEqual([
    { kind: 'same', text: '⋯\nsix\nseven\n' },
    { kind: 'removed', text: 'theirs\n' },
    { kind: 'added', text: 'mine\n' },
  ])
})

test('without readable front matter the whole source is compared', () => {
  const broken = '---\ntitle: "A\n---\n\none\n'
  expect(compareSources(broken, base).lines.some(({ text }) => text.includes('title: "A'))).toBe(true)
})

test('the same twice differs in nothing', () => {
  expect(compareSources(base, base)).toEqual({ fields: [], lines: [] })
})
