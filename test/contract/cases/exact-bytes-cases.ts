// S1: what was written is what is read, byte for byte.
import { expect } from 'vitest'
import { decodeSource, encodeSource } from '../../../src/article/source-bytes.ts'
import { versionOf } from '../../../src/article/version-of.ts'
import { maxAtOnce } from '../../../src/storage/article-store.ts'
import { expectFailure, makeSource, writeNew } from '../contract-tools.ts'
import type { ArticleStoreCase } from '../store-case.ts'

const encoder = new TextEncoder()

const contents: Record<string, Uint8Array> = {
  'an empty file': new Uint8Array(),
  'a byte order mark': encoder.encode('\uFEFF---\ntitle: A\n---\nText'),
  'CRLF line ends': encoder.encode('---\r\ntitle: A\r\n---\r\n\r\nOne\r\nTwo\r\n'),
  'mixed line ends and old Mac ones': encoder.encode('---\ntitle: A\r\n---\r\nOne\rTwo\n\r\n'),
  'no last newline': encoder.encode('---\ntitle: A\n---\nText'),
  'blank lines and spaces at both ends': encoder.encode('\n\n \t---\ntitle: A\n---\nText  \n\n\n\t '),
  'emoji, combining marks and right-to-left text': encoder.encode(
    '👩🏽‍🚀 e\u0301 é שלום \u202E \uFFFD \uFEFF',
  ),
  'NUL and other control characters': encoder.encode('a\u0000b\u0001\u001B[0m\u007F\u0085\u2028\u2029'),
  'bytes that are not UTF-8': Uint8Array.of(0x2d, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x0a),
  'front matter that never closes': encoder.encode('---\ntitle: [A\nText\n'),
  'one million bytes': encoder.encode(makeSource({ title: 'Long' }, 'Grüße, dear reader. '.repeat(45_000))),
}

export const exactBytesCases: readonly ArticleStoreCase[] = [
  ...Object.entries(contents).map(([what, bytes]) => ({
    title: `S1 keeps ${what}`,
    run: async ({ store }: { store: Parameters<typeof writeNew>[0] }) => {
      const written = await writeNew(store, 'exact.md', decodeSource(bytes))
      const read = await store.read('exact.md')
      expect(hasBytes(read?.source ?? 'nothing', bytes)).toBe(true)
      expect(read).toEqual(written)
      expect(read?.version).toBe(await versionOf(decodeSource(bytes)))
    },
  })),
  {
    title: 'S1 reads many articles in the order asked for, with null for what is not there',
    run: async ({ store }) => {
      const one = await writeNew(store, 'one.md', '\uFEFFOne\r\n')
      const two = await writeNew(store, 'folder/two.md', decodeSource(Uint8Array.of(0x2d, 0xff, 0x0a)))
      expect(await store.readMany(['folder/two.md', 'nothing.md', 'one.md'])).toEqual([two, null, one])
      expect(await store.readMany([])).toEqual([])
      const tooMany = Array.from({ length: maxAtOnce + 1 }, (_, at) => `${at}.md`)
      await expectFailure(() => store.readMany(tooMany), 'invalid')
      await expectFailure(() => store.readMany(['one.md', '../outside.md']), 'invalid')
    },
  },
  {
    title: 'S1 lists the size in bytes and the version that is read',
    run: async ({ store }) => {
      const written = await writeNew(store, 'size.md', 'Grüße\n')
      const { items } = await store.list({})
      expect(items.map(({ id, size, version }) => ({ id, size, version }))).toEqual([
        { id: 'size.md', size: 8, version: written.version },
      ])
    },
  },
  {
    title: 'S1 reads null where nothing is',
    run: async ({ store }) => {
      expect(await store.read('nothing.md')).toBeNull()
      expect(await store.revisions('nothing.md')).toEqual([])
      expect(await store.readRevision('nothing.md', 'f'.repeat(64))).toBeNull()
      expect(await store.readDesk('nothing.md')).toBeNull()
      expect(await store.list({})).toMatchObject({
        items: [],
        nextCursor: null,
        total: 0,
        counts: { all: 0 },
      })
    },
  },
]

/** Far faster for a million bytes than comparing with `toEqual`. */
function hasBytes(source: string, bytes: Uint8Array): boolean {
  const actual = encodeSource(source)
  return actual.length === bytes.length && actual.every((byte, index) => byte === bytes[index])
}
