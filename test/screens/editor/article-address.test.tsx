// Links to other articles: the check of links to no article finds the article that each leads to.
import { expect, test } from 'vitest'
import { readForChecks } from '../../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../../src/checks/corpus/corpus-checks.ts'
import { digestOf } from '../../../src/checks/corpus/digest.ts'
import { createRuleSet } from '../../../src/checks/rule-set.ts'
import { articleAddress } from '../../../src/screens/editor/text/article-address.ts'
import { languageOf } from '../../../src/screens/editor/text/language-of.ts'
import { writeLink } from '../../../src/ui/markdown-editor/tools/link-tools.ts'

const ids = [
  'a.md',
  'in/b c.md',
  'in/deep/d (e) #f.md',
  '2025-03-23T21:02:55.897Z-g.md',
  'x:y.md',
  '100% h.md',
]

test.each([
  ['in/b c.md', 'a.md', 'in/b%20c.md'],
  ['a.md', 'in/b c.md', '../a.md'],
  ['in/deep/d (e) #f.md', 'in/b c.md', 'deep/d%20%28e%29%20%23f.md'],
  ['2025-03-23T21:02:55.897Z-g.md', 'a.md', './2025-03-23T21:02:55.897Z-g.md'],
])('%j from %j is %j', (id, from, address) =>
  expect(articleAddress({ id, slug: 's' }, from, [])).toBe(address),
)

for (const articlePaths of [[], ['/blog/', '/old/']])
  test(`no link is broken with ${articlePaths.length} paths`, () => {
    const rules = createRuleSet({ settings: { rules: { 'broken-pile-link': { articlePaths } } } })
    const checks = createCorpusChecks(rules)
    const slugOf = (id: string) => `s-${ids.indexOf(id)} é`
    for (const from of ids) {
      const links = ids.map(id =>
        writeLink('x', articleAddress({ id, slug: slugOf(id) }, from, articlePaths)),
      )
      const source = `---\ntitle: "${from}"\nslug: "${slugOf(from)}"\n---\n${links.join('\n\n')}\n`
      checks.put(digestOf(from, readForChecks(source, new Date())))
    }
    for (const id of ids) {
      expect(checks.get(id)?.links).toHaveLength(ids.length)
      expect(checks.findingsOf(id).filter(({ rule }) => rule === 'broken-pile-link')).toEqual([])
    }
    checks.remove('a.md')
    expect(checks.findingsOf('x:y.md').filter(({ rule }) => rule === 'broken-pile-link')).toHaveLength(1)
  })

test.each([
  [{ lang: 'de' }, 'de'],
  [{ language: 'pt_br' }, 'pt-BR'],
  [{ locale: 'English (UK)' }, ''],
  [{ lang: 3, inLanguage: 'ja' }, 'ja'],
  [{}, ''],
])('the language of %j is %j', (data, language) => expect(languageOf(data)).toBe(language))
