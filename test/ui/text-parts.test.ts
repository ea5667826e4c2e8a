// A long text in parts: they are always exactly the whole, whoever changes it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextParts, partStarts } from '../../src/ui/markdown-editor/text-parts.ts'
import { createTextValue } from '../../src/ui/markdown-editor/text-value.ts'

const paragraph = 'The harbour opens at six, and nobody waits for the second bell.'
const chapter = (number: number) => `## Chapter ${number}\n\n${`${paragraph}\n\n`.repeat(4)}`

function partsOf(text: string, characters: number) {
  const whole = createTextValue(text)
  const parts = createTextParts(whole, partStarts(text, characters))
  const texts = () => Array.from({ length: parts.count }, (_, index) => parts.textOf(index).get())
  return { whole, parts, texts }
}

test('a part begins at a heading, else at a paragraph, a line or a word, and splits no character', () => {
  const book = Array.from({ length: 20 }, (_, number) => chapter(number)).join('')
  for (const start of partStarts(book, 700).slice(1)) expect(book.slice(start)).toMatch(/^## Chapter/)
  const paragraphs = `${paragraph}\n\n`.repeat(60)
  for (const start of partStarts(paragraphs, 700)) expect(paragraphs.slice(start)).toMatch(/^The harbour/)
  const words = 'harbour '.repeat(400)
  for (const start of partStarts(words, 700)) expect(words.slice(start)).toMatch(/^harbour/)
  const emoji = '🔑'.repeat(2_000)
  for (const start of partStarts(emoji, 701)) expect(emoji.slice(start)).toMatch(/^🔑/u)
})

test('no part is much longer or shorter than asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('# A\n', 'word ', '\n', '\n\n', '🔑', 'x'.repeat(50)), { maxLength: 900 }),
      pieces => {
        const text = pieces.join('')
        const starts = partStarts(text, 200)
        for (const [index, start] of starts.entries()) {
          const length = (starts[index + 1] ?? text.length) - start
          expect(length).toBeLessThanOrEqual(301)
          if (index < starts.length - 1) expect(length).toBeGreaterThanOrEqual(100)
        }
      },
    ),
  )
})

test('what is typed into a part stands at its place of the whole, and is told to those who show the part', () => {
  const { whole, parts, texts } = partsOf('# A\naaaa\n# B\nbbbb\n# C\ncccc\n', 9)
  expect(texts()).toEqual(['# A\naaaa\n', '# B\nbbbb\n', '# C\ncccc\n'])
  const told: string[] = []
  parts.textOf(1).subscribe(() => told.push('middle'))
  parts.textOf(2).subscribe(() => told.push('last'))
  parts.textOf(1).set('# B\nbig\n')
  expect(whole.get()).toBe('# A\naaaa\n# B\nbig\n# C\ncccc\n')
  expect(told).toEqual(['middle'])
  expect(parts.rangeOf(2)).toEqual({ from: 17, to: 26 })
  expect([0, 8, 9, 16, 17, 99].map(parts.indexAt)).toEqual([0, 0, 1, 1, 2, 2])
})

test('a change of the whole is a change of the parts that it touches', () => {
  const { whole, parts, texts } = partsOf('# A\naaaa\n# B\nbbbb\n# C\ncccc\n', 9)
  const steps: boolean[] = []
  parts.textOf(1).subscribe(isStep => steps.push(isStep))
  whole.replace('# A\nmuch longer\n# B\nbb\n# C\ncccc\n')
  expect(texts()).toEqual(['# A\nmuch longer\n', '# B\nbb\n', '# C\ncccc\n'])
  expect(steps).toEqual([true])
  whole.set('something else')
  expect(texts().join('')).toBe('something else')
})

test('the parts are the whole, after any changes from either side', () => {
  const change = fc.record({
    part: fc.option(fc.nat(4), { nil: null }),
    from: fc.nat(60),
    length: fc.nat(20),
    insert: fc.string({ maxLength: 12 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), changes => {
      const { whole, parts, texts } = partsOf('# A\naaaa\n# B\nbbbb\n# C\ncccc\n# D\ndddd\n', 9)
      for (const { part, from, length, insert } of changes) {
        const text = part === null ? whole : parts.textOf(part % parts.count)
        const before = text.get()
        const others = texts().filter((_, index) => part !== null && index !== part % parts.count)
        text.set(before.slice(0, from) + insert + before.slice(from + length))
        expect(text.get()).toBe(before.slice(0, from) + insert + before.slice(from + length))
        expect(texts().join('')).toBe(whole.get())
        if (part !== null) expect(texts().filter((_, index) => index !== part % parts.count)).toEqual(others)
      }
    }),
  )
})

test('the parts are the whole when lines at which they began stand twice, in another order, or nowhere', () => {
  const book = '# A\naaaa\n# B\nbbbb\n# C\ncccc\n# D\ndddd\n'
  const lines = fc.array(fc.constantFrom('# A', '# B', '# C', '# D', 'x', ''), { maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.nat(3), (next, part) => {
      const { whole, parts, texts } = partsOf(book, 9)
      whole.set(next.join('\n'))
      expect(texts().join('')).toBe(whole.get())
      const own = parts.textOf(part)
      own.set(`${own.get()}!`)
      expect(texts().join('')).toBe(whole.get())
      expect(whole.get()).toHaveLength(next.join('\n').length + 1)
    }),
  )
})
