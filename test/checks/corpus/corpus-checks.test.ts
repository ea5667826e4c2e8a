// The checks of a pile: each rule with a pile that has the fault and one that has not, and a pile that changes.
import { describe, expect, test } from 'vitest'
import type { CheckSettings } from '../../../src/checks/check-settings.ts'
import { readForChecks } from '../../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../../src/checks/corpus/corpus-checks.ts'
import { corpusRules } from '../../../src/checks/corpus/corpus-rules.ts'
import { digestOf } from '../../../src/checks/corpus/digest.ts'
import { createRuleSet } from '../../../src/checks/rule-set.ts'
import { withFields } from '../try-rule.ts'

const now = new Date('2026-03-01T12:00:00Z')
const long =
  'The village has kept its meadows for two hundred years, and it means to keep them for two hundred more.'

function pileOf(sources: Readonly<Record<string, string>>, rules: CheckSettings['rules'] = {}) {
  const checks = createCorpusChecks(createRuleSet({ settings: { rules } }))
  const put = (id: string, source: string) => checks.put(digestOf(id, readForChecks(source, now)))
  for (const [id, source] of Object.entries(sources)) put(id, source)
  /** As “rule: the text it points at”. */
  const found = (id: string, source: string) =>
    checks.findingsOf(id).map(({ rule, from, to }) => `${rule}: ${source.slice(from, to)}`)
  return {
    checks,
    put,
    found,
    all: () => Object.entries(sources).flatMap(([id, source]) => found(id, source)),
  }
}

/** Text of its own for each number. */
function story(number: number, words = 120): string {
  return Array.from({ length: words }, (_, index) => `word${(index * 7 + number * 1009) % 5003}`).join(' ')
}

function many(count: number, sourceOf: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}.md`, sourceOf(index)]))
}

describe('the checks of a pile', () => {
  test('each has words for people', () => {
    for (const { id, title, about } of corpusRules) {
      expect(id).toMatch(/^[a-z-]+$/)
      expect(title).toMatch(/^[A-Z]/)
      expect(about.length).toBeGreaterThan(30)
    }
  })

  test('one slug in two articles, and a slug that is not in the file name', () => {
    const pile = pileOf({
      'x-tea.md': withFields('slug: tea'),
      'y-tea.md': withFields('slug: tea'),
      'z.md': withFields('slug: milk'),
    })
    expect(pile.all()).toEqual(['same-slug: tea', 'same-slug: tea', 'slug-file-name: milk'])
  })

  test('one title in two articles, however it is written', () => {
    const pile = pileOf({
      'a.md': withFields('title: On tea'),
      'b.md': withFields('title: "On Tea!"'),
      'c.md': withFields('title: On milk'),
    })
    expect(pile.all()).toEqual(['same-title: On tea', 'same-title: "On Tea!"'])
  })

  test('titles of one family', () => {
    const subjects = ['Tea', 'Milk', 'Night Trains', 'Paper Maps', 'Roofs']
    const sources = (count: number) =>
      many(count, index => withFields(`title: Why ${subjects[index]} Matters More Than Ever`))
    expect(pileOf(sources(5)).all()).toHaveLength(5)
    expect(pileOf(sources(5)).checks.findingsOf('a0.md')[0]?.message).toContain('matters more than ever')
    expect(pileOf(sources(4)).all()).toEqual([])
  })

  test('texts that are nearly the same, as clusters with their likeness', () => {
    const words = story(1).split(' ')
    const changed = words.with(20, 'another').with(21, 'one').join(' ')
    const pile = pileOf({ 'a.md': words.join(' '), 'b.md': changed, 'c.md': story(2), 'd.md': story(3) })
    const [cluster, ...others] = pile.checks.clusters()
    expect(others).toEqual([])
    expect(cluster?.ids).toEqual(['a.md', 'b.md'])
    expect(cluster?.similarity).toBeGreaterThan(0.8)
    expect(pile.checks.findingsOf('b.md')).toMatchObject([{ rule: 'near-duplicate', others: ['a.md'] }])
    expect(pile.checks.findingsOf('c.md')).toEqual([])
  })

  test('paragraphs that recur in three articles', () => {
    const sourceOf = (index: number) => `Number ${index}.\n\n${long}\n`
    expect(pileOf(many(3, sourceOf)).all()).toEqual(
      Array.from({ length: 3 }, () => `recurring-paragraph: ${long}`),
    )
    expect(pileOf(many(2, sourceOf)).all()).toEqual([])
  })

  test('one photo in four articles, in any size', () => {
    const address = (index: number) => `https://images.unsplash.com/photo-1?w=${index}00`
    const sourceOf = (index: number) => withFields(`image: ${address(index)}`)
    expect(pileOf(many(4, sourceOf)).all()[3]).toBe(`shared-image: ${address(3)}`)
    expect(pileOf(many(3, sourceOf)).all()).toEqual([])
  })

  test('categories of one article, and those that the site does not know', () => {
    const sourceOf = (index: number) => withFields(`category: ${index === 0 ? 'Teea' : 'Tea'}`)
    expect(pileOf(many(20, sourceOf)).all()).toEqual(['orphan-category: Teea'])
    expect(pileOf(many(20, sourceOf), { 'unknown-category': { taxonomy: ['tea'] } }).all()).toEqual([
      'unknown-category: Teea',
    ])
    expect(pileOf(many(2, sourceOf)).all()).toEqual([])
  })

  test('too large a share that is trending', () => {
    const sourceOf = (trending: number) => (index: number) => withFields(`trending: ${index < trending}`)
    expect(pileOf(many(20, sourceOf(6))).all()).toEqual(
      Array.from({ length: 6 }, () => 'too-many-trending: true'),
    )
    expect(pileOf(many(20, sourceOf(5))).all()).toEqual([])
    expect(pileOf(many(20, sourceOf(6)), { 'too-many-trending': { mostShare: 0.5 } }).all()).toEqual([])
  })

  test('links to articles that are not there', () => {
    const links =
      '[a](./tea.md) [b](gone.md#x) [c](/blog/tea/) [d](/blog/gone) [e](/about) [f](https://a.test/gone.md)'
    const pile = pileOf(
      { 'tea.md': withFields('slug: tea', links) },
      { 'broken-pile-link': { articlePaths: ['/blog/'] } },
    )
    expect(pile.all()).toEqual(['broken-pile-link: gone.md#x', 'broken-pile-link: /blog/gone'])
  })

  test('follow an article that changes or goes', () => {
    const source = withFields('slug: tea')
    const pile = pileOf({ 'tea.md': source, 'old-tea.md': source })
    expect(pile.found('tea.md', source)).toEqual(['same-slug: tea'])
    pile.put('old-tea.md', withFields('slug: old-tea'))
    expect(pile.found('tea.md', source)).toEqual([])
    pile.put('old-tea.md', source)
    pile.checks.remove('old-tea.md')
    expect(pile.found('tea.md', source)).toEqual([])
    expect(pile.checks.findingsOf('old-tea.md')).toEqual([])
  })

  test('the order in which articles come does not matter', () => {
    const sources = many(30, index =>
      withFields(
        `title: Title ${index % 10}\nslug: s${index % 7}\ncategory: c${index % 9}`,
        story(index % 5),
      ),
    )
    const pile = pileOf(sources)
    const reversed = pileOf(Object.fromEntries(Object.entries(sources).reverse()))
    const told = ({ checks }: typeof pile, id: string) =>
      checks.findingsOf(id).map(({ rule, from, others }) => [rule, from, [...others].sort()])
    for (const id of Object.keys(sources)) expect(told(pile, id)).toEqual(told(reversed, id))
  })
})
