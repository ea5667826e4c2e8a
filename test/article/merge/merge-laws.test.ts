// The laws of a merge, over random texts and over every file at hand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MergedSources, mergeSources, settleMerge } from '../../../src/article/merge-sources.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { splitSource } from '../../../src/article/split-source.ts'
import { corpusFiles, hasCorpus } from '../corpus-files.ts'
import { editAtRandom, someWishes } from './random-edits.ts'

const value = fc.oneof(
  fc.constantFrom('Plain words', '"Quoted: words"', 'true', '7', '1.0', '[a, b]', '\n  - one # why\n  - two'),
  fc.lorem({ maxCount: 4 }),
)
const field = fc.tuple(fc.constantFrom('title', 'date', 'slug', 'status', 'keywords', 'layout', 'x-y'), value)
const paragraph = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
  fc.constantFrom(
    '- one\n- two\n- three',
    '```js\na\n\nb\n```',
    '| a | b |\n|---|---|',
    '東京は雨です。',
    '',
  ),
)
const article = fc
  .record({
    fields: fc.uniqueArray(field, { selector: ([key]) => key, maxLength: 5 }),
    hasFrontMatter: fc.boolean(),
    paragraphs: fc.array(paragraph, { maxLength: 6 }),
    eol: fc.constantFrom('\n', '\r\n'),
    hasMark: fc.boolean(),
    hasLastEnd: fc.boolean(),
  })
  .map(({ fields, hasFrontMatter, paragraphs, eol, hasMark, hasLastEnd }) => {
    const lines = fields.map(([key, text]) => `${key}: ${text}\n`).join('')
    const text = `${hasFrontMatter ? `---\n${lines}---\n` : ''}${paragraphs.join('\n\n')}${hasLastEnd ? '\n' : ''}`
    return (hasMark ? '\uFEFF' : '') + text.replaceAll('\n', eol)
  })

/** The merge with one choice everywhere. */
function settled(merged: MergedSources, choice: 'mine' | 'theirs' | 'both'): string {
  return settleMerge(
    merged,
    merged.conflicts.map(() => choice),
  )
}

/** Everything that somebody who walks through the conflicts gets to see, or finds in the text. */
function allShown(merged: MergedSources): string {
  const texts = merged.conflicts.map(({ mine, theirs }) => JSON.stringify([mine, theirs]))
  return [settled(merged, 'mine'), ...texts].join('\n')
}

function expectLaws(base: string, mine: string, theirs: string): void {
  expect(settled(mergeSources(base, mine, base), 'theirs')).toBe(mine)
  expect(settled(mergeSources(base, base, theirs), 'mine')).toBe(theirs)
  expect(settled(mergeSources(base, mine, mine), 'mine')).toBe(mine)
  for (const same of [
    mergeSources(base, mine, base),
    mergeSources(base, base, theirs),
    mergeSources(base, mine, mine),
  ])
    expect(same.conflicts).toEqual([])
}

function expectNothingLost(base: string, mine: ReturnType<typeof editAtRandom>, theirs: typeof mine): void {
  const merged = mergeSources(base, mine.source, theirs.source)
  const shown = allShown(merged)
  for (const word of [...mine.words, ...theirs.words]) expect(shown).toContain(word)
}

describe('the laws of a merge', () => {
  test('who changes nothing takes what the other has, byte for byte', () => {
    fc.assert(
      fc.property(article, someWishes, someWishes, (base, a, b) =>
        expectLaws(base, editAtRandom(base, 'mine', a).source, editAtRandom(base, 'theirs', b).source),
      ),
      { numRuns: 300 },
    )
  })

  test('also when the other has another text altogether', () => {
    fc.assert(fc.property(article, article, article, expectLaws), { numRuns: 200 })
  })

  test('each word of both sides is in the result or in a conflict', () => {
    fc.assert(
      fc.property(article, someWishes, someWishes, (base, a, b) =>
        expectNothingLost(base, editAtRandom(base, 'mine', a), editAtRandom(base, 'theirs', b)),
      ),
      { numRuns: 600 },
    )
  })

  test('it does not matter who is mine: conflicts and results are the same, turned round', () => {
    fc.assert(
      fc.property(article, someWishes, someWishes, (base, a, b) => {
        const [mine, theirs] = [editAtRandom(base, 'm', a).source, editAtRandom(base, 't', b).source]
        const [one, other] = [mergeSources(base, mine, theirs), mergeSources(base, theirs, mine)]
        expect(one.conflicts.length).toBe(other.conflicts.length)
        const turned = (merged: MergedSources) =>
          merged.conflicts.map(({ mine, theirs }) => ({ mine: theirs, theirs: mine }))
        expect(turned(other)).toEqual(one.conflicts.map(({ mine, theirs }) => ({ mine, theirs })))
      }),
      { numRuns: 300 },
    )
  })

  test('line ends and the byte order mark stay what they are', () => {
    fc.assert(
      fc.property(article, someWishes, someWishes, (base, a, b) => {
        const convert = (text: string) => (base.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text)
        const mine = convert(editAtRandom(base, 'm', a, { from: 1, to: base.length }).source)
        const theirs = convert(editAtRandom(base, 't', b, { from: 1, to: base.length }).source)
        // An edit may part the two halves of a line end: then there is nothing to say.
        fc.pre([mine, theirs].every(text => !/\r(?!\n)/.test(text)))
        for (const choice of ['mine', 'theirs', 'both'] as const) {
          const result = settled(mergeSources(base, mine, theirs), choice)
          expect(result.startsWith('\uFEFF')).toBe(base.startsWith('\uFEFF'))
          expect(result.lastIndexOf('\uFEFF')).toBeLessThan(1)
          if (base.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          else if (base.includes('\n')) expect(result).not.toContain('\r')
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe(`over files${hasCorpus ? '' : ' (own fixtures only)'}`, () => {
  const files = corpusFiles().filter(({ source }) => source.length <= 40_000)
  const step = Math.max(1, Math.floor(files.length / 400))
  const some = files.filter((_file, index) => index % step === 0)
  const wishesOf = (seed: number) => fc.sample(someWishes, { seed, numRuns: 1 })[0] ?? []

  test('the laws hold, and nothing is lost', () => {
    expect(some.length).toBeGreaterThan(10)
    for (const [index, { source }] of some.entries()) {
      const mine = editAtRandom(source, 'mineword', wishesOf(index * 2))
      const theirs = editAtRandom(source, 'theirword', wishesOf(index * 2 + 1))
      expectLaws(source, mine.source, theirs.source)
      expectNothingLost(source, mine, theirs)
    }
  })

  test('a field of mine and a paragraph of theirs merge without a conflict, and no other byte changes', () => {
    let tried = 0
    for (const { name, source } of some) {
      const { body, frontMatter } = splitSource(source)
      const { canEditFields, problems, data } = parseArticle(source)
      const title = /^title: [^"'|>&*!#\n]*$/m.exec(source.slice(0, body.from))
      if (!canEditFields || problems.length > 0 || !frontMatter || !title || typeof data.title !== 'string')
        continue
      tried += 1
      const mine = source.replace(title[0], () => 'title: Mine now')
      const theirs = `${source}\n\nTheirs at the end.\n`
      const merged = mergeSources(source, mine, theirs)
      expect(merged.conflicts, name).toEqual([])
      expect(settleMerge(merged, []), name).toBe(`${mine}\n\nTheirs at the end.\n`)
    }
    expect(tried).toBeGreaterThan(hasCorpus ? 20 : 0)
  })
})
