// Ids: what the contract's hostile and odd ids leave open.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGalleyError } from '../../src/article/galley-error.ts'
import { articleExtensions, checkArticleId, sameNameKey } from '../../src/storage/article-id.ts'

function isAccepted(id: string): boolean {
  try {
    checkArticleId(id)
    return true
  } catch (error) {
    if (isGalleyError(error) && error.code === 'invalid') return false
    throw error
  }
}

describe('checkArticleId', () => {
  test('accepts no path that leaves its root, for any text', () => {
    const segments = fc.constantFrom('..', '.', '', 'a', '\\', '..\\', 'C:', '~', '%2e%2e', '\u0000', '.md')
    const paths = fc
      .array(fc.oneof(segments, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 4 })
      .map(parts => `${parts.join('/')}.md`)
    fc.assert(
      fc.property(paths, id => {
        if (!isAccepted(id)) return
        const { pathname } = new URL(id.split('/').map(encodeURIComponent).join('/'), 'file:///root/')
        expect(decodeURIComponent(pathname)).toBe(`/root/${id}`)
      }),
    )
  })

  test('takes every ending of Markdown, in any case, and no other', () => {
    for (const extension of articleExtensions) {
      expect(isAccepted(`a${extension}`)).toBe(true)
      expect(isAccepted(`a${extension.toUpperCase()}`)).toBe(true)
      expect(isAccepted(`a${extension}x2`)).toBe(false)
    }
  })

  test('takes names of 255 bytes and no longer ones', () => {
    expect(isAccepted(`${'x'.repeat(252)}.md`)).toBe(true)
    expect(isAccepted(`${'x'.repeat(253)}.md`)).toBe(false)
    expect(isAccepted(`${'é'.repeat(126)}.md`)).toBe(true)
    expect(isAccepted(`${'é'.repeat(127)}.md`)).toBe(false)
  })
})

describe('sameNameKey', () => {
  test('is equal for ids that differ by case or Unicode form, and for no others', () => {
    expect(sameNameKey('Café.md')).toBe(sameNameKey('CAFE\u0301.MD'))
    expect(sameNameKey('cafe.md')).not.toBe(sameNameKey('café.md'))
    expect(sameNameKey('a/b.md')).not.toBe(sameNameKey('a-b.md'))
  })
})
