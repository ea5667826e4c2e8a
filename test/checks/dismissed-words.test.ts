// Words dismissed everywhere: the same finding of the rule on the same words in every article, and nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bringWordsBack, dismissWords } from '../../src/checks/change-settings.ts'
import { checkArticle, countFindings } from '../../src/checks/check-article.ts'
import { readCheckSettings } from '../../src/checks/check-settings.ts'
import { readForChecks } from '../../src/checks/checked-article.ts'
import { createCorpusChecks } from '../../src/checks/corpus/corpus-checks.ts'
import { digestOf } from '../../src/checks/corpus/digest.ts'
import { dismissedWordsOf } from '../../src/checks/dismissed-words.ts'
import { fixSafely } from '../../src/checks/fix-safely.ts'
import { createRuleSet, usualRules } from '../../src/checks/rule-set.ts'

const now = new Date('2026-03-01T12:00:00Z')
const why = { reason: 'It is how we write.', at: now }
const pieces = ['cafÃ©', 'naÃ¯ve', 'a  b', 'c   d', '[x](#)', 'Plain.', '“quoted”', '\u200bhidden']
const bodies = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map(all => all.join('\n\n'))
const sources = bodies.map(body => `---\ntitle: Tea\n---\n${body}\n`)

test('it goes from every article with the same words, whatever stands around them, and nothing else goes', () => {
  fc.assert(
    fc.property(sources, sources, fc.nat(), (one, other, pick) => {
      const found = checkArticle(one, { now })
      const chosen = found[pick % found.length]
      fc.pre(chosen !== undefined)
      if (!chosen) return
      const settings = dismissWords([dismissedWordsOf(one, chosen, why)])({})
      const rules = createRuleSet({ settings: readCheckSettings(settings) })
      const wordsOf = (
        source: string,
        { from, to, message }: { from: number; to: number; message: string },
      ) => (from === to ? message : source.slice(from, to))
      const words = wordsOf(one, chosen)
      for (const source of [one, other]) {
        const expected = checkArticle(source, { now }).filter(
          each => each.rule !== chosen.rule || wordsOf(source, each) !== words,
        )
        expect(checkArticle(source, { now, rules })).toEqual(expected)
        const { errors, warnings, notes } = countFindings(source, { now, rules })
        expect(errors + warnings + notes).toBe(expected.length)
        const { fixed } = fixSafely(source, { now, rules })
        expect(fixed.some(each => each.rule === chosen.rule && wordsOf(source, each) === words)).toBe(false)
      }
      expect(bringWordsBack(settings.dismissed ?? [])(settings)).toEqual({})
    }),
  )
})

test('counts made before are not good any more, and are again when it is taken back', () => {
  const source = 'One  two.\n'
  const [finding] = checkArticle(source, { now })
  if (!finding) throw new Error('Nothing was found.')
  const words = dismissedWordsOf(source, finding, why)
  const settings = dismissWords([words])({})
  expect(createRuleSet({ settings }).id).not.toBe(usualRules.id)
  const later = { ...words, reason: 'Another reason.' }
  expect(dismissWords([later])(settings)).toEqual({ dismissed: [later] })
  expect(createRuleSet({ settings: bringWordsBack([words])(settings) }).id).toBe(usualRules.id)
})

test('words of rules of the pile too', () => {
  const pile = createCorpusChecks()
  const source = (slug: string) => `---\ntitle: T ${slug}\nslug: ${slug}\n---\n`
  for (const id of ['a/tea', 'b/tea', 'a/milk', 'b/milk'])
    pile.put(digestOf(`${id}.md`, readForChecks(source(id.slice(2)), now)))
  const [finding] = pile.findingsOf('a/tea.md').filter(({ rule }) => rule === 'same-slug')
  if (!finding) throw new Error('Nothing was found.')
  const rules = createRuleSet({
    settings: { dismissed: [dismissedWordsOf(source('tea'), finding, why)] },
  })
  const slugs = (id: string) => pile.findingsOf(id, rules).filter(({ rule }) => rule === 'same-slug').length
  expect(['a/tea.md', 'b/tea.md', 'a/milk.md', 'b/milk.md'].map(slugs)).toEqual([0, 0, 1, 1])
})
