// The laws of a comparison: what it tells is true, and taking all of it back gives the earlier source byte for byte.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLines, restoreLines } from '../../../src/article/compare/compare-lines.ts'
import { compareWords } from '../../../src/article/compare/compare-words.ts'
import { changesOf, editsOf } from '../../../src/article/compare/comparison.ts'
import { fieldSegments } from '../../../src/article/compare/field-segments.ts'
import { restoreChange } from '../../../src/article/compare/restore-change.ts'
import { compareArticles } from '../../../src/article/compare-articles.ts'
import { isGalleyError } from '../../../src/article/galley-error.ts'
import { isSameData } from '../../../src/article/merge/merge-data.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { editorText } from '../../../src/article/replace-body.ts'
import { isUtf8 } from '../../../src/article/source-bytes.ts'
import { applyEdits } from '../../../src/article/text-edit.ts'
import { corpusFiles, hasCorpus } from '../corpus-files.ts'
import { editAtRandom, someWishes } from '../merge/random-edits.ts'
import { anyArticle, fixtures } from './random-articles.ts'

const pair = fc.oneof(
  fc.tuple(anyArticle, anyArticle),
  fc
    .tuple(anyArticle, someWishes)
    .map(([source, wishes]) => [source, editAtRandom(source, 'w', wishes).source] as const),
)

function expectWholeRestored(before: string, after: string): void {
  const comparison = compareArticles(before, after)
  const changes = changesOf(comparison)
  expect(applyEdits(after, editsOf(comparison, changes))).toBe(before)
  expect(editsOf(comparison, changes)).toHaveLength(comparison.edits.length)
  expect(changes.length === 0).toBe(before === after)
  const lines = compareLines(before, after)
  expect(applyEdits(after, lines.edits)).toBe(before)
}

/** One change after the other, each found anew, until nothing differs or all that is left is refused. */
function restoreOneByOne(before: string, after: string): { source: string; refused: number } {
  let source = after
  let refused = 0
  for (let step = 0; step < 60; step++) {
    const comparison = compareArticles(before, source)
    const change = changesOf(comparison)[refused]
    if (!change) return { source, refused }
    try {
      const next = applyEdits(source, restoreChange(comparison, change))
      expect(next, 'a restore does something').not.toBe(source)
      source = next
    } catch (error) {
      if (!isGalleyError(error)) throw error
      refused += 1
    }
  }
  throw new Error('It does not come to an end.')
}

describe('all changes taken back are the earlier source', () => {
  test('of any two articles', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => expectWholeRestored(before, after)),
      { numRuns: 1_500 },
    )
  })

  test('of any two fixtures', () => {
    for (const [, before] of fixtures) for (const [, after] of fixtures) expectWholeRestored(before, after)
  })

  test.skipIf(!hasCorpus)('of each file of the corpus and the next', () => {
    const sources = corpusFiles().slice(0, 60)
    for (const [index, { source }] of sources.entries())
      expectWholeRestored(source, sources[(index + 1) % sources.length]?.source ?? '')
  })
})

describe('one change after the other', () => {
  test('leads to the earlier source, or says why not', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (before, after) => {
        // Beside another list a list is a part of it, so it never comes back by itself.
        fc.pre(!/^- /m.test(before + after))
        const { source, refused } = restoreOneByOne(before, after)
        if (refused === 0) expect(source).toBe(before)
      }),
      { numRuns: 600 },
    )
  })

  test('a restored field has its earlier value, and every other field stays', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = compareArticles(before, after)
        const [old, now] = [parseArticle(before), parseArticle(after)]
        for (const change of comparison.fields) {
          let source: string
          try {
            source = applyEdits(after, restoreChange(comparison, change))
          } catch (error) {
            if (!isGalleyError(error)) throw error
            continue
          }
          const { data, body } = parseArticle(source)
          expect(isSameData(data[change.key], old.data[change.key])).toBe(true)
          for (const key of Object.keys(now.data))
            if (key !== change.key) expect(isSameData(data[key], now.data[key])).toBe(true)
          expect(source.slice(body.from)).toBe(after.slice(now.body.from))
        }
      }),
      { numRuns: 600 },
    )
  })

  test('a restored paragraph is whole, and no other one is touched', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = compareArticles(before, after)
        for (const change of comparison.passages) {
          if (change.kind === 'same' || ![before, after].every(isUtf8)) continue
          const source = applyEdits(after, restoreChange(comparison, change))
          expect(editorText(source)).toContain(change.before)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('lines of the source come back by themselves', () => {
    const before = 'one\ntwo\nthree\n'
    const comparison = compareLines(before, 'one\nthree')
    const restored = comparison.stretches
      .filter(({ isSame }) => !isSame)
      .map(each => restoreLines(comparison, each))
    expect(restored).toEqual([[{ from: 4, to: 4, insert: 'two\n' }]])
    expect(comparison.lineEnds).toEqual([{ from: 9, to: 9, insert: '\n' }])
    const last = compareLines('one\ntwo', 'one')
    const [, added] = last.stretches
    expect(added && applyEdits('one', restoreLines(last, added))).toBe('one\ntwo')
  })
})

test('words put together again are the texts, and what is between two changed words goes with them', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (before, after) => {
      const parts = compareWords(before, after)
      const without = (kind: string) => parts.flatMap(part => (part.kind === kind ? [] : part.text)).join('')
      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
  expect(compareWords('How Does Value Impact Us?', 'How value shapes us?')).toEqual([
    { kind: 'same', text: 'How ' },
    { kind: 'removed', text: 'Does Value Impact Us' },
    { kind: 'added', text: 'value shapes us' },
    { kind: 'same', text: '?' },
  ])
})

test('the segments of front matter are all of it', () => {
  fc.assert(
    fc.property(anyArticle, source => {
      const article = parseArticle(source)
      if (!article.canEditFields) return
      const texts = fieldSegments(source).map(({ from, to }) => source.slice(from, to))
      expect(texts.join('')).toBe(source.slice(0, article.body.from))
    }),
  )
})
