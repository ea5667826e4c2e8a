// What is read from bytes is what is read from text, whatever the bytes are: the fast way only skips decoding.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { countWords, countWordsUtf8 } from '../../../src/article/count-words.ts'
import { decodeSource, encodeSource } from '../../../src/article/source-bytes.ts'
import { summarize } from '../../../src/article/summarize.ts'
import { summarizeBytes } from '../../../src/server/folder-store/summarize-bytes.ts'
import { corpusFiles } from '../../article/corpus-files.ts'
import { nastyStrings } from '../../article/nasty-strings.ts'

vi.setConfig({ testTimeout: 60_000 })

function expectSame(bytes: Uint8Array): void {
  expect(summarizeBytes(Buffer.from(bytes))).toEqual(summarize(decodeSource(bytes)))
}

describe('a summary from bytes', () => {
  test('is that of the text, for every file at hand', () => {
    for (const { bytes } of corpusFiles()) expectSame(bytes)
  })

  test.each([
    ['three dots close it before', '---\ntitle: "A"\n...\none two\n---\nthree\n'],
    ['a line that only begins like a fence', '---\ntitle: "A"\n---x\nb: "c"\n---\none\n'],
    ['a rule in the body', '---\ntitle: "A"\n---\none\n\n---\n\ntwo\n'],
    ['byte order mark and CRLF', '\ufeff---\r\ntitle: "Ä"\r\n---\r\none two\r\n'],
    ['no line end at the end', '---\ntitle: "A"\n---'],
    ['empty front matter', '---\n---\none\n'],
    ['a fence that is never closed', '---\ntitle: "A"\none two\n'],
    ['no front matter', 'one\n---\ntwo\n'],
    ['nothing', ''],
  ])('is that of the text: %s', (_name, source) => {
    expectSame(encodeSource(source))
  })

  test('is that of the text when a body holds bytes that are not UTF-8', () => {
    const bytes = encodeSource('---\ntitle: "A"\n---\none two\n')
    expectSame(Uint8Array.of(...bytes, 0xff, 0x20, 0xe2, 0x82))
  })

  test('is that of the text for parts in any order', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '---\n',
        '---',
        '\n---\n',
        '...\n',
        'title: "A"\n',
        'trending: true\r\n',
        'a: [{"b": 1}]\n',
      ),
      fc.constantFrom(...nastyStrings),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        expectSame(encodeSource(`---\n${parts.join('')}`))
      }),
    )
  })

  test('counts words as in the text, in any script', () => {
    const unit = fc.oneof(
      fc.constantFrom(' ', 'a', '世', 'ア', '–', '\u00a0', '\u3000', 'é', '😀', '߿', 'ࠀ', '\ud7ff', '\ue000'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join('')
        expect(countWordsUtf8(encodeSource(text))).toBe(countWords(text))
      }),
      { numRuns: 2_000 },
    )
  })
})
