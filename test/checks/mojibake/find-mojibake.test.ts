// Properties: text of many languages that is read in the wrong page becomes exactly what it was, or is left alone; and
// honest text is never touched.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodePage } from '../../../src/checks/mojibake/code-page.ts'
import { otherPages } from '../../../src/checks/mojibake/other-pages.ts'
import { windows1252 } from '../../../src/checks/mojibake/windows-1252.ts'
import { mojibake } from '../../../src/checks/rules/mojibake.ts'
import { fixed, pointsAt } from '../try-rule.ts'
import { declarations, oddities } from './genuine-texts.ts'

const languages = Object.keys(declarations)
const pages = [windows1252, ...otherPages]
const regions =
  'DE FR GB US CN RU JP KR AT CI CW RE BL AX FO IS TR EG IN VN TH UA RS BG GR HU CZ SK PL LT LV EE'
const tongues =
  'de fr en es pt ru uk sr bg el tr vi th ja ko zh ar he hi cs sk pl hu lt lv et sv nb fi da nl is'

function readIn(page: CodePage, text: string): string {
  const characters = new Map<number, string>()
  for (let code = 0xffff; code >= 0x80; code--) {
    const byte = page.bytes[code] ?? 0
    if (byte > 0 && (code > 0x9f || !characters.has(byte))) characters.set(byte, String.fromCharCode(code))
  }
  return [...new TextEncoder().encode(text)]
    .map(byte => characters.get(byte) ?? String.fromCharCode(byte))
    .join('')
}

/** Names of places and languages as they are written there, also in capitals and quotes. */
function namesIn(language: string): string[] {
  const name = (type: 'region' | 'language') => {
    const names = new Intl.DisplayNames(language, { type })
    return (type === 'region' ? regions : tongues).split(' ').map(code => names.of(code) ?? '')
  }
  return [...name('region'), ...name('language')]
}

describe('broken characters', () => {
  test.each(pages.map(page => [page.name, page] as const))(
    'of %s are mended, in all languages',
    (_, page) => {
      const lines = Object.values(declarations).map(text => ({ text, bad: readIn(page, text) }))
      const wrong = lines.filter(({ text, bad }) => fixed(mojibake, bad) !== text)
      expect(wrong).toEqual([])
    },
  )

  test('some words of any language become what they were, or stay', () => {
    const words = fc.tuple(
      fc.constantFrom(...languages),
      fc.constantFrom(...pages),
      fc.nat(40),
      fc.integer({ min: 6, max: 12 }),
    )
    fc.assert(
      fc.property(words, ([language, page, from, count]) => {
        const text = (declarations[language] ?? '')
          .split(' ')
          .slice(from, from + count)
          .join(' ')
        const bad = readIn(page, text)
        expect([text, bad]).toContain(fixed(mojibake, bad))
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  test('twice over', () => {
    for (const page of [windows1252, ...otherPages.slice(0, 4)])
      for (const language of ['fr', 'cs', 'ru', 'vi']) {
        const text = declarations[language] ?? ''
        const twice = readIn(page, readIn(page, text))
        expect([text, twice]).toContain(fixed(mojibake, twice))
      }
  })

  test('are not seen in honest text', () => {
    const texts = [...Object.values(declarations), ...oddities, ...oddities.flatMap(text => text.split(' '))]
    for (const text of texts) expect(pointsAt(mojibake, text)).toEqual([])
    for (const text of Object.values(declarations))
      expect(pointsAt(mojibake, text.toLocaleUpperCase())).toEqual([])
  })

  test.each(languages)('are not seen in names of %s, in capitals and quotes', language => {
    for (const name of namesIn(language)) {
      const capitals = name.toLocaleUpperCase(language)
      for (const text of [name, `„${capitals}“ – “${capitals}”`, `«${capitals}», ${name}… ${capitals}™`])
        expect(pointsAt(mojibake, text)).toEqual([])
    }
  })
})
