import { describe, expect, test } from 'vitest'
import { ruleSetId } from '../../src/checks/all-rules.ts'
import { checkArticle, countFindings } from '../../src/checks/check-article.ts'
import { type CheckSettings, readCheckSettings } from '../../src/checks/check-settings.ts'
import { readForChecks } from '../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../src/checks/corpus/corpus-checks.ts'
import { digestOf } from '../../src/checks/corpus/digest.ts'
import { createExaminer } from '../../src/checks/examiner.ts'
import { createRuleSet, usualRules } from '../../src/checks/rule-set.ts'
import { fieldLength } from '../../src/checks/rules/field-length.ts'
import { pixelWidth } from '../../src/checks/rules/pixel-width.ts'
import { readability } from '../../src/checks/rules/readability.ts'
import { requiredField } from '../../src/checks/rules/required-field.ts'
import { wallOfText } from '../../src/checks/rules/wall-of-text.ts'
import { expectFailure } from '../contract/contract-tools.ts'
import { pointsAt, withFields } from './try-rule.ts'

const now = new Date('2026-03-01T12:00:00Z')
const source = '---\ntitle: Tea\nstatus: new\n---\n# Tea  time\n'

function found(settings: CheckSettings): string[] {
  const findings = checkArticle(source, { now, rules: createRuleSet({ settings }) })
  return findings.filter(({ rule }) => rule !== 'required-field').map(each => `${each.severity} ${each.rule}`)
}

describe('settings of the checks', () => {
  test('switch rules off and grade them, in findings and in counts', () => {
    expect(found({})).toEqual(['warning body-h1', 'note double-space'])
    const settings: CheckSettings = { rules: { 'body-h1': 'off', 'double-space': { severity: 'error' } } }
    expect(found(settings)).toEqual(['error double-space'])
    const rules = createRuleSet({ settings: { rules: { ...settings.rules, 'required-field': 'off' } } })
    expect(countFindings(source, { now, rules })).toEqual({
      errors: 1,
      warnings: 0,
      notes: 0,
      rules: { 'double-space': 1 },
    })
  })

  test('make an id that stays short, and tells one state of the dismissed words from the next', () => {
    const at = '2026-03-01T12:00:00.000Z'
    const dismissed = Array.from({ length: 400 }, (_, index) => ({
      rule: 'double-space',
      text: `word ${index}`,
      reason: 'Fine.',
      at,
    }))
    const idOf = (some: typeof dismissed) => createRuleSet({ settings: { dismissed: some } }).id
    expect(idOf(dismissed).length - ruleSetId.length).toBeLessThan(40)
    expect(idOf(dismissed.toReversed())).toBe(idOf(dismissed))
    expect(new Set(dismissed.map((_, index) => idOf(dismissed.toSpliced(index, 1)))).size).toBe(400)
  })

  test('without any, a desk is as it comes', () => {
    expect(readCheckSettings(undefined)).toEqual({})
    expect(createRuleSet({ settings: {} }).id).toBe(ruleSetId)
    expect(checkArticle(source, { now })).toEqual(checkArticle(source, { now, rules: createRuleSet() }))
  })

  test.each([
    [fieldLength, withFields('title: Short'), { titleMost: 4 }],
    [fieldLength, withFields(`excerpt: ${'long '.repeat(20)}`), { excerptMost: 80 }],
    [
      fieldLength,
      withFields('metaDescription: Says what it is about, though in fifty letters or so.'),
      { metaDescriptionLeast: 80 },
    ],
    [pixelWidth, withFields('title: Tea'), { titleMostPx: 20 }],
    [
      requiredField,
      withFields('title: Tea\nstatus: new\ndate: 1\nslug: a\nexcerpt: b\ncategory: c'),
      { fields: ['writtenBy'] },
    ],
    [readability, withFields('title: Tea', `${'We drink good tea. '.repeat(60)}\n`), { mostLix: 3 }],
    [wallOfText, withFields('title: Tea', `${'word '.repeat(60)}\n`), { mostWords: 50 }],
  ])('set the limits of $id', (rule, article, options) => {
    const settings = readCheckSettings({ rules: { [rule.id]: options } })
    expect(pointsAt(rule, article)).toEqual([])
    expect(pointsAt(rule, article, settings)).toHaveLength(1)
  })

  test('grade the rules of a pile, and set their limits', () => {
    const article = withFields('slug: tea\ntitle: Tea')
    const findings = (settings: CheckSettings) => {
      const checks = createCorpusChecks(createRuleSet({ settings }))
      for (const id of ['a/tea.md', 'b/tea.md']) checks.put(digestOf(id, readForChecks(article, now)))
      return checks.findingsOf('a/tea.md').map(({ rule, severity }) => `${severity} ${rule}`)
    }
    expect(findings({})).toEqual(['error same-slug', 'warning same-title'])
    expect(findings({ rules: { 'same-slug': 'off', 'same-title': 'note' } })).toEqual(['note same-title'])
  })

  test.each([
    [
      { rules: { 'body-h1': 'fatal' } },
      'checks.rules.body-h1',
      'Expected one of “off”, “error”, “warning”, “note”',
    ],
    [{ rules: { 'body-h1': { severity: 3 } } }, 'checks.rules.body-h1.severity', 'Expected one of “off”'],
    [
      { rules: { 'field-length': { titleMost: 'x' } } },
      'checks.rules.field-length.titleMost',
      'A whole number.',
    ],
    [
      { rules: { 'field-length': { titelMost: 3 } } },
      'checks.rules.field-length.titelMost',
      'There is no such key.',
    ],
    [{ rules: { 'body-h2': 'off' } }, 'checks.rules.body-h2', 'There is no rule “body-h2”.'],
    [{ gate: { noErrors: ['publised'] } }, 'checks.gate.noErrors.0', 'Expected one of new, draft'],
    [{ rule: {} }, 'checks.rule', 'There is no such key.'],
    [[], 'checks', 'expected object'],
  ])('%j is refused with file, path and what is expected', async (settings, path, message) => {
    const error = await expectFailure(
      async () => readCheckSettings(settings, '“galley.config.json”'),
      'invalid',
    )
    expect(error.message).toContain('“galley.config.json”')
    expect(error.issues).toEqual([{ path, message: expect.stringContaining(message) }])
  })

  test('a rule that nobody knows is told, also where the site has rules of its own', () => {
    const settings = readCheckSettings({
      extraRules: ['./a.js'],
      rules: { 'no-shouting': 'error', other: 'off' },
    })
    const extra = { ...fieldLength, id: 'no-shouting', check: () => [{ from: 0, to: 0, message: 'Loud.' }] }
    const rules = createRuleSet({ settings, extraRules: [extra], fingerprint: '1' })
    expect(rules.problems).toEqual(['There is no rule “other”.'])
    expect(checkArticle('', { now, rules }).map(({ severity, rule }) => `${severity} ${rule}`)).toContain(
      'error no-shouting',
    )
  })
})

describe('counts', () => {
  test('have another id when rules are set otherwise, and the same whatever order they stand in', () => {
    const idOf = (rules: CheckSettings['rules']) => createRuleSet({ settings: { rules } }).id
    expect(idOf({ 'body-h1': 'off' })).not.toBe(usualRules.id)
    expect(idOf({ 'body-h1': 'off' })).not.toBe(idOf({ 'body-h1': 'error' }))
    expect(idOf({ 'body-h1': 'off', readability: 'off' })).toBe(
      idOf({ readability: 'off', 'body-h1': 'off' }),
    )
    expect(createRuleSet({ fingerprint: '2' }).id).not.toBe(usualRules.id)
    expect(createRuleSet({ settings: { gate: { noErrors: ['published'] } } }).id).toBe(usualRules.id)
  })

  test('follow when other rules are put in force, and whoever keeps them is told', () => {
    const examiner = createExaminer({ now: () => now })
    const told: string[] = []
    const stop = examiner.watch(() => told.push(examiner.id))
    expect(examiner.examine(source).warnings).toBe(1)
    const other = createRuleSet({ settings: { rules: { 'body-h1': 'off' } } })
    examiner.use(other)
    examiner.use(other)
    expect(examiner.examine(source).warnings).toBe(0)
    expect(told).toEqual([other.id])
    stop()
    examiner.use(usualRules)
    expect(told).toHaveLength(1)
  })
})
