import { describe, expect, test } from 'vitest'
import { checkBulkChange, planBulkChange } from '../../src/article/bulk-change.ts'
import { GalleyError, isGalleyError } from '../../src/article/galley-error.ts'
import { bodyImages, imageUses } from '../../src/article/image-uses.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits } from '../../src/article/text-edit.ts'
import { corpusFiles } from './corpus-files.ts'

const body = [
  '![One](/images/a.png)',
  'Text ![two [of] them](<https://h.example/b c.png> "Title") and ![](/images/a.png "x").',
  '![three][photo] and ![Photo] and ![none][missing]',
  '',
  '[photo]: https://h.example/p_(1).jpg "A photo"',
  '',
  '<img alt="four" width=3 src="/images/a.png?w=1&amp;h=2"> <img src=\'/images/s.png\'/>',
  '<Image src={photo} alt="five" />',
  '`![no](/images/a.png)`',
  '```md',
  '![no](/images/a.png)',
  '```',
  '![escaped](/images/a\\_b.png)',
  '',
].join('\n')

const source = [
  '---',
  'title: "Bread"',
  'image: "/images/a.png" # lead',
  'imageAlt: "A loaf"',
  "imageCredit: '[Ada](https://h.example)'",
  'thumbnail: /images/t.webp',
  'gallery:',
  '  - /images/a.png',
  '  - not a picture.png',
  'canonical: https://h.example/page',
  '---',
  body,
].join('\n')

describe('images of an article', () => {
  test('are those of the front matter', () => {
    expect(imageUses(source).filter(({ field }) => field !== '')).toEqual([
      { address: '/images/a.png', field: 'image', alt: 'A loaf', hasCredit: true },
      { address: '/images/t.webp', field: 'thumbnail', alt: '', hasCredit: false },
      { address: '/images/a.png', field: 'gallery', alt: '', hasCredit: false },
    ])
  })

  test('are those of the text in every way of writing, and none in code', () => {
    expect(bodyImages(source).map(({ address, alt }) => [address, alt])).toEqual([
      ['/images/a.png', 'One'],
      ['https://h.example/b c.png', 'two [of] them'],
      ['/images/a.png', ''],
      ['https://h.example/p_(1).jpg', 'three'],
      ['https://h.example/p_(1).jpg', 'Photo'],
      ['/images/a.png?w=1&h=2', 'four'],
      ['/images/s.png', ''],
      ['{photo}', 'five'],
      ['/images/a_b.png', 'escaped'],
    ])
  })

  test('are found in time and without a throw in text that is made to take long', () => {
    for (const text of ['![', '![a](', '<img ', '<img src="', '![[', '[a]: ', '![a]['])
      expect(() => imageUses(text.repeat(20_000))).not.toThrow()
  })
})

describe('an image replaced', () => {
  const replaced = (from: readonly string[], to: string, text = source) =>
    applyEdits(text, planBulkChange(text, { kind: 'replace-image', from, to }))

  test('changes in every place, and not a byte beside', () => {
    const wanted = source
      .replace('image: "/images/a.png"', 'image: "/images/new.png"')
      .replace('  - /images/a.png', '  - /images/new.png')
      .replace('![One](/images/a.png)', '![One](/images/new.png)')
      .replace('![](/images/a.png "x")', '![](/images/new.png "x")')
    expect(replaced(['/images/a.png'], '/images/new.png')).toBe(wanted)
  })

  test('is changed once where several images refer to it, and fits every place', () => {
    const once = source.replace('https://h.example/p_(1).jpg', 'https://h.example/it%27s_%282%29.jpg?a=1&b=2')
    expect(replaced(['https://h.example/p_(1).jpg'], "https://h.example/it's_(2).jpg?a=1&b=2")).toBe(once)
  })

  test('is shown by the new address, in line ends of Windows, TOML and JSON too', () => {
    const windows = source.replaceAll('\n', '\r\n')
    const toml = '+++\ntitle = "A"\nimage = "/images/a.png"\n+++\n![x](/images/a.png)\n'
    const json = '{\n  "title": "A",\n  "image": "/images/a.png"\n}\n\n<img src="/images/a.png">\n'
    for (const text of [windows, toml, json]) {
      const next = replaced(['/images/a.png'], '/images/b.png', text)
      expect(next).toBe(text.replaceAll(/(?<!no\]\()\/images\/a\.png(?![?\w])/g, '/images/b.png'))
    }
  })

  test('keeps what an address adds, `?` or `#`, where the picture itself gets another name', () => {
    const text =
      '---\nimage: /images/a.png?w=1\n---\n![](/images/a.png#x) <img src="/images/a.png?w=1&amp;h=2">\n'
    const from = ['/images/a.png?w=1', '/images/a.png#x', '/images/a.png?w=1&h=2']
    const file = { name: 'a.png', newName: 'new.png' }
    const edits = planBulkChange(text, { kind: 'replace-image', from, to: '/images/new.png', file })
    expect(applyEdits(text, edits)).toBe(text.replaceAll('/a.png', '/new.png'))
  })

  test('refuses what is no address', () => {
    for (const [from, to] of [
      [[], '/a.png'],
      [['/a.png'], 'javascript:alert(1)'],
      [['/a.png'], ''],
      [['/a.png'], '/a "b.png'],
    ] as const)
      expect(() => checkBulkChange({ kind: 'replace-image', from, to })).toThrow(GalleyError)
  })

  test('in the whole corpus goes there and back to the same bytes', () => {
    let changed = 0
    for (const { source: text } of corpusFiles()) {
      const address = imageUses(text)[0]?.address
      if (!address || address.length < 12 || parseArticle(text).problems.length > 0) continue
      const there = planned(text, [address], '/images/a-new-name-that-nobody-has.png')
      if (there === null) continue
      changed += 1
      expect(imageUses(there).some(use => use.address === address)).toBe(false)
      expect(imageUses(there)).toHaveLength(imageUses(text).length)
    }
    expect(changed).toBeGreaterThan(0)
  })
})

function planned(text: string, from: readonly string[], to: string): string | null {
  try {
    return applyEdits(text, planBulkChange(text, { kind: 'replace-image', from, to }))
  } catch (error) {
    if (isGalleyError(error)) return null
    throw error
  }
}
