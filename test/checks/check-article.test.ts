import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/article/text-edit.ts'
import { allRules } from '../../src/checks/all-rules.ts'
import { checkArticle, countFindings } from '../../src/checks/check-article.ts'
import { corpusFiles, corpusPath, hasCorpus } from '../article/corpus-files.ts'

const now = new Date('2026-03-01T12:00:00Z')

function withTitle(title: string): string {
  return `---\ntitle: ${JSON.stringify(title.slice(0, 400_000))}\n---\n`
}

describe('all rules', () => {
  test('each has an id of its own and says what it is for', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
    for (const { id, title, about } of allRules) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(title).toMatch(/^[A-Z]/)
      expect(about.length).toBeGreaterThan(30)
    }
  })

  test('findings come by place, with rule and severity, and are counted the same', () => {
    const source = '---\ntitle: Tea\nstatus: new\n---\n# Tea  time\n\n[More](#)\n'
    const findings = checkArticle(source, { now })
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error required-field',
      'error required-field',
      'error required-field',
      'error required-field',
      'warning body-h1',
      'note double-space',
      'error placeholder-link',
    ])
    expect(countFindings(source, { now })).toEqual({
      errors: 5,
      warnings: 1,
      notes: 1,
      rules: { 'required-field': 4, 'body-h1': 1, 'double-space': 1, 'placeholder-link': 1 },
    })
  })

  test('a file that is not UTF-8 is told to be so, and nothing else', () => {
    expect(checkArticle('a  b \udcff', { now }).map(({ rule }) => rule)).toEqual(['source-problem'])
  })

  test('never throw, point into the file, and leave nothing of a safe fix behind', {
    timeout: 60_000,
  }, () => {
    for (const { name, source } of corpusFiles()) {
      const findings = checkArticle(source, { now })
      for (const { from, to } of findings)
        expect(0 <= from && from <= to && to <= source.length, name).toBe(true)
      const isSafe = (finding: (typeof findings)[number]) => finding.fix?.isSafe === true
      const edits = findings.filter(isSafe).flatMap(({ fix }) => fix?.edits ?? [])
      const left = checkArticle(applyEdits(source, edits), { now }).filter(isSafe)
      expect(left, name).toEqual([])
    }
  })

  test.each([
    'a  ',
    'ðŸ¤ ',
    'Ã©',
    '# ',
    '#',
    '`',
    '` `` ',
    '[',
    '[[x]',
    '](',
    '![',
    '<img ',
    '**',
    '1',
    ' ',
    '\u200b',
    '&amp;',
    '- ',
    '| ',
    'a. ',
    'In 2025 we ',
    'https://a.b ',
    '•\n',
    '![](a) ',
    '](#a) ',
  ])('300 kB of %j on one line is soon read', { timeout: 120_000 }, unit => {
    const count = 300_000 / unit.length
    for (const source of [unit.repeat(count), `# ${unit.repeat(count)}x`, withTitle(unit.repeat(count))])
      expect(() => checkArticle(source, { now })).not.toThrow()
  })

  test.skipIf(!hasCorpus)('the seed article', () => {
    const source = readFileSync(join(corpusPath, 'seed.md'), 'utf8')
    const found = checkArticle(source, { now })
    const broken = found.filter(({ rule }) => rule === 'mojibake')
    expect(broken.map(({ fix }) => fix?.edits[0]?.insert)).toEqual(['🔑', '💖', '⚙️', '🌎', '📊', undefined])
    const rules = new Set(found.map(({ rule }) => rule))
    for (const rule of [
      'excerpt-repeats-description',
      'alt-repeats-title',
      'quoted-text',
      'double-space',
      'run-together-steps',
      'template-title',
      'template-excerpt',
      'worn-phrase',
      'repeated-image',
    ])
      expect(rules).toContain(rule)
  })
})
