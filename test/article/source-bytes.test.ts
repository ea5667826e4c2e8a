import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { decodeSource, encodeSource, isUtf8 } from '../../src/article/source-bytes.ts'
import { versionOf } from '../../src/article/version-of.ts'

vi.setConfig({ testTimeout: 60_000 })

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc.string({ unit: 'binary', maxLength: 32 }).map(text => new TextEncoder().encode(text)),
  fc
    .array(fc.constantFrom(0x41, 0xef, 0xbb, 0xbf, 0xed, 0xa0, 0x80, 0xc3, 0xa9, 0xf0, 0x9f, 0xa4), {
      maxLength: 24,
    })
    .map(bytes => Uint8Array.from(bytes)),
)

test('F1 any bytes come back from the source unchanged', () => {
  fc.assert(
    fc.property(anyBytes, bytes => {
      expect(encodeSource(decodeSource(bytes))).toEqual(bytes)
    }),
    { numRuns: 2000 },
  )
})

test('F1 the byte order mark is part of the source', () => {
  expect(decodeSource(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA')
})

test('bytes that are not UTF-8 are told from those that are', () => {
  expect(isUtf8(decodeSource(Uint8Array.of(0x63, 0xe9)))).toBe(false)
  expect(isUtf8('naïve 🦀 \ufffd')).toBe(true)
})

test('the version is the SHA-256 of the bytes, also of bytes that are not UTF-8', async () => {
  expect(await versionOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(await versionOf(decodeSource(Uint8Array.of(0xff)))).toBe(
    'a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89',
  )
})

test('half characters that stand for no byte become U+FFFD, beside bytes that are kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '世', '🦀', '\ud83e', '\udc01') }), text => {
      const bytes = encodeSource(`\udc80${text}.\udcff`)
      expect([bytes.at(0), bytes.at(-1)]).toEqual([0x80, 0xff])
      expect(bytes.subarray(1, -1)).toEqual(new TextEncoder().encode(`${text}.`))
    }),
  )
})

test('a large file of wrong bytes is no burden: it once took all memory there was', () => {
  const bytes = new Uint8Array(40_000_000).fill(0xe9)
  expect(Buffer.compare(encodeSource(decodeSource(bytes)), bytes)).toBe(0)
})
