import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/article/text-edit.ts'
import type { Check } from '../../src/checks/check.ts'
import { checkArticle } from '../../src/checks/check-article.ts'
import { fixSafely } from '../../src/checks/fix-safely.ts'
import { createLinePlaces } from '../../src/checks/line-places.ts'
import { createRuleSet } from '../../src/checks/rule-set.ts'
import { corpusFiles } from '../article/corpus-files.ts'

const now = new Date('2026-03-01T12:00:00Z')

describe('all safe fixes', () => {
  test('leave none behind, are exact edits on the source, and hold for every file', {
    timeout: 60_000,
  }, () => {
    let count = 0
    for (const { name, source } of corpusFiles()) {
      const mended = fixSafely(source, { now })
      expect(applyEdits(source, mended.edits), name).toBe(mended.source)
      const left = checkArticle(mended.source, { now }).filter(({ fix }) => fix?.isSafe)
      expect(left, name).toEqual([])
      count += mended.fixed.length
    }
    expect(count).toBeGreaterThan(0)
  })

  test('of two that touch each other the second waits for the next round', () => {
    const rule = (id: string, word: string, insert: string): Check => ({
      id,
      severity: 'note',
      scope: 'article',
      title: id,
      about: id,
      check: ({ source }) => {
        const from = source.indexOf(word)
        const to = from + word.length
        const fix = { title: insert, edits: [{ from, to, insert }], isSafe: true }
        return from < 0 ? [] : [{ from, to, message: id, fix }]
      },
    })
    const rules = createRuleSet({ rules: [rule('one', 'ab', 'b'), rule('two', 'bc', 'x')] })
    const mended = fixSafely('abc', { rules, now })
    expect(mended.source).toBe('x')
    expect(applyEdits('abc', mended.edits)).toBe('x')
    expect(mended.fixed.map(each => each.rule)).toEqual(['one', 'two'])
  })

  test('are those that are wanted', () => {
    const source = 'Two  blanks, and a cafÃ©  here.\n'
    expect(fixSafely(source, { now }).source).toBe('Two blanks, and a café here.\n')
    const { source: some, fixed } = fixSafely(source, { now, wants: ({ rule }) => rule === 'mojibake' })
    expect(some).toBe('Two  blanks, and a café  here.\n')
    expect(fixed.map(({ rule }) => rule)).toEqual(['mojibake'])
    const first = fixSafely(source, { now, wants: ({ from }) => from < 5, mostRounds: 1 })
    expect(first.source).toBe('Two blanks, and a cafÃ©  here.\n')
  })
})

test('offsets are lines and columns, in any order', () => {
  const placeOf = createLinePlaces('ab\r\n\nc')
  expect([6, 0, 4, 5, 3].map(placeOf).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '3:2',
    '1:1',
    '2:1',
    '3:1',
    '1:4',
  ])
})
