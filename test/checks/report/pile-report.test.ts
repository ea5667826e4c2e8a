// The report on a pile: what it counts, which groups it lists, whose paragraphs recur.
import { describe, expect, test } from 'vitest'
import { countFindings } from '../../../src/checks/check-article.ts'
import type { CheckSettings } from '../../../src/checks/check-settings.ts'
import { readForChecks } from '../../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../../src/checks/corpus/corpus-checks.ts'
import { digestOf } from '../../../src/checks/corpus/digest.ts'
import { type ReportedRow, reportSteps } from '../../../src/checks/report/pile-report.ts'
import { createRuleSet } from '../../../src/checks/rule-set.ts'

const now = new Date('2026-03-01T12:00:00Z')
const long =
  'The village has kept its meadows for two hundred years, and it means to keep them for two hundred more.'
const story = Array.from({ length: 120 }, (_, index) => `word${(index * 7) % 5003}`).join(' ')

interface Given extends Partial<ReportedRow> {
  source: string
  isUncounted?: boolean
}

function reportOf(articles: Readonly<Record<string, Given>>, rules: CheckSettings['rules'] = {}) {
  const inForce = createRuleSet({ settings: { rules } })
  const pile = createCorpusChecks(inForce)
  const rows = Object.entries(articles).map(([id, { source, isUncounted, ...given }]): ReportedRow => {
    pile.put(digestOf(id, readForChecks(source, now)))
    const facts = { id, version: 'v', title: id, status: 'new', date: '', words: 2, writtenBy: '' }
    return isUncounted
      ? { ...facts, ...given }
      : { ...facts, ...given, findings: countFindings(source, { now, rules: inForce }) }
  })
  const steps = reportSteps({ rows, pile, rules: inForce })
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const report = step.value
    const counted = report.rules.filter(({ findings }) => findings > 0)
    const counts = counted.map(({ id, severity, findings, articles }) => [id, severity, findings, articles])
    return { ...report, counts }
  }
}

const complete = 'date: 2025-03-01\nslug: tea\nexcerpt: About tea.\ncategory: Tea'
const tea = `---\ntitle: Tea\n${complete}\n---\n`

describe('the report on a pile', () => {
  test('counts findings and articles of each rule in force, gravest first', () => {
    const { counts, rules, articles } = reportOf({
      'tea.md': { source: `${tea}Two  spaces and  two.\n` },
      'b/tea.md': { source: `${tea}# Main\n\nTwo  spaces.\n`, title: 'The other' },
    })
    expect(articles).toBe(2)
    expect(counts).toEqual([
      ['same-slug', 'error', 2, 2],
      ['same-title', 'warning', 2, 2],
      ['body-h1', 'warning', 1, 1],
      ['double-space', 'note', 3, 2],
    ])
    const scopes = new Map(rules.map(({ id, scope }) => [id, scope]))
    expect([scopes.get('same-slug'), scopes.get('double-space')]).toEqual(['corpus', 'article'])
  })

  test('goes by the settings', () => {
    const { counts, rules } = reportOf(
      { 'tea.md': { source: `${tea}Two  spaces.\n` }, 'b/tea.md': { source: `${tea}Text.\n` } },
      { 'double-space': 'error', 'same-slug': 'off', 'same-title': 'off' },
    )
    expect(counts).toEqual([['double-space', 'error', 1, 1]])
    expect(rules.some(({ id }) => id === 'same-slug')).toBe(false)
  })

  test('says how many articles have no counts, but for files that cannot be read', () => {
    const { uncounted } = reportOf({
      'a.md': { source: tea, isUncounted: true },
      'b.md': { source: tea },
      'c.md': { source: tea, isUncounted: true, version: '' },
    })
    expect(uncounted).toBe(1)
  })

  test('lists groups without what is archived, and counts those that are settled', () => {
    const article = (title: string, text: string) => ({
      source: `---\ntitle: ${title}\n---\n${text}\n`,
      title,
    })
    const other = story.replaceAll('word', 'term')
    const { clusters, settledClusters, moreClusters } = reportOf({
      'a.md': { ...article('A', story), status: 'published', date: '2025-01-02', words: 120 },
      'b.md': article('B', story),
      'c.md': { ...article('C', story), status: 'archived' },
      'd.md': article('D', other),
      'e.md': { ...article('E', other), status: 'archived' },
      'f.md': article('F', 'Nothing like it.'),
    })
    expect(clusters).toEqual([
      {
        similarity: 1,
        articles: [
          { id: 'a.md', title: 'A', status: 'published', date: '2025-01-02', words: 120 },
          { id: 'b.md', title: 'B', status: 'new', date: '', words: 2 },
        ],
      },
    ])
    expect([settledClusters, moreClusters]).toEqual([1, 0])
  })

  test('tells the share of recurring paragraphs by who wrote the articles, largest first', () => {
    const own =
      'Nobody else in the whole village writes about the weather of the year as this one farmer does.'
    const { boilerplate } = reportOf({
      'a.md': { source: `${long}\n\n${own}\n`, writtenBy: 'Ada' },
      'b.md': { source: `${long}\n`, writtenBy: 'Machine' },
      'c.md': { source: `${long}\n\nShort.\n`, writtenBy: 'Machine' },
      'd.md': { source: 'Short.\n', writtenBy: 'Ada' },
    })
    expect(boilerplate).toEqual([
      { writtenBy: 'Machine', articles: 2, paragraphs: 2, recurring: 2 },
      { writtenBy: 'Ada', articles: 1, paragraphs: 2, recurring: 1 },
    ])
  })
})
