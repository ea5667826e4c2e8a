import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSnippet } from '../../src/article/find-snippet.ts'
import { searchTerms } from '../../src/article/search-text.ts'

const article = (body: string) => `---\ntitle: A\n---\n${body}`
const found = (body: string, q: string) => findSnippet(article(body), [], searchTerms(q))

describe('the place of a match', () => {
  test.each([
    ['The harbour at night.', 'harb', { before: 'The ', match: 'harbour', after: ' at night.' }],
    ['Ahoy, AHOY!', 'ahoy', { before: '', match: 'Ahoy', after: ', AHOY!' }],
    ['We don’t know.', 'don’t', { before: 'We ', match: 'don’t', after: ' know.' }],
    ['Überall Züge', 'zuge', { before: 'Überall ', match: 'Züge', after: '' }],
    ['今日は東京都へ', '東京', { before: '今日は', match: '東京', after: '都へ' }],
    ['“Ärger”—Überall', 'uberall', { before: '“Ärger”—', match: 'Überall', after: '' }],
    ['The market', 'ark', null],
    ['C++ (and more)', 'c++', { before: '', match: 'C', after: '++ (and more)' }],
  ])('%j, searched for %j', (body, q, snippet) => {
    expect(found(body, q)).toEqual(snippet)
  })

  test('has a few words around it', () => {
    const snippet = found(`${'before '.repeat(50)}tea${' after'.repeat(200)}`, 'tea')
    expect(snippet?.before).toBe('…before before before before before ')
    expect(snippet?.after.length).toBeLessThan(150)
  })

  test('is of a near word when the word itself is not there', () => {
    const terms = [{ begins: 'harbuor', near: ['harbour'] }]
    expect(findSnippet(article('A harbour.'), [], terms)?.match).toBe('harbour')
  })

  test('is looked for in any text by any search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (body, q) => {
        const snippet = found(body, q)
        expect(snippet === null || snippet.match !== undefined).toBe(true)
      }),
    )
  })
})
