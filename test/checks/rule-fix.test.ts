// The safe fixes of one rule over many articles: done again they find nothing to do, and other rules are not touched.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/article/text-edit.ts'
import { allRules } from '../../src/checks/all-rules.ts'
import { checkArticle } from '../../src/checks/check-article.ts'
import { createRuleFixer } from '../../src/screens/data/bulk/rule-fix.ts'
import { corpusFiles } from '../article/corpus-files.ts'

const now = new Date('2026-03-01T12:00:00Z')

test('the rules that say they have safe fixes are those whose files make some', () => {
  const makesSome = (id: string) => {
    const text = readFileSync(`src/checks/rules/${id}.ts`, 'utf8')
    return /isSafe: (?!false|boolean)|\bisSafe \}/.test(text)
  }
  expect(allRules.filter(({ hasSafeFixes }) => hasSafeFixes).map(({ id }) => id)).toEqual(
    allRules.map(({ id }) => id).filter(makesSome),
  )
})

test('fixing and checking again finds nothing that is safe, and tells what stays', {
  timeout: 60_000,
}, () => {
  let count = 0
  for (const { id: rule, title } of allRules.filter(({ hasSafeFixes }) => hasSafeFixes)) {
    const fix = createRuleFixer({ kind: 'fix-rule', rule, title }, now)
    for (const { name, source } of corpusFiles()) {
      const { edits, left } = fix(source, undefined)
      const mended = applyEdits(source, edits)
      const found = checkArticle(mended, { now }).filter(each => each.rule === rule)
      expect(
        found.filter(each => each.fix?.isSafe),
        `${rule} ${name}`,
      ).toEqual([])
      expect(found.length, `${rule} ${name}`).toBe(left)
      expect(fix(mended, undefined).edits, `${rule} ${name}`).toEqual([])
      count += edits.length
    }
  }
  expect(count).toBeGreaterThan(0)
})
