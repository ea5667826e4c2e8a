// The preview draws an article as one piece would be drawn, whatever way it is cut.
import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { splitBlocks } from '../../src/article/split-blocks.ts'
import { MarkdownPreview } from '../../src/ui/markdown-preview/markdown-preview.tsx'
import { planBlocks } from '../../src/ui/markdown-preview/plan-blocks.ts'
import { PreviewBlock } from '../../src/ui/markdown-preview/preview-block.tsx'

function htmlOf(markdown: string): string {
  const { container } = render(<PreviewBlock source={markdown} footnoteNumbers="" isFootnotes={false} />)
  return squeezed(container.innerHTML)
}

function htmlInBlocks(markdown: string): string {
  const { container } = render(<MarkdownPreview source={markdown} />)
  const blocks = [...container.querySelectorAll('[data-line]')]
  return squeezed(blocks.map(block => block.innerHTML).join(''))
}

const squeezed = (html: string) => html.replace(/\s*\n\s*/g, '')

test.each([
  ['paragraphs and headings', 'One\ntwo\n\n## Head\n\nThree\n\nSetext\n======\n\nFour'],
  ['a loose list', '- a\n\n- b\n\n  more of b\n\n- c\n\nAfter'],
  ['a list after a line of text', 'Text\n* a\n* b\n\n* c\n\nAfter'],
  ['ordered lists', '1. a\n\n2. b\n\n   ```\n   code\n\n   more\n   ```\n\n3. c'],
  ['a fence in an item', '- ```js\n  a\n\n  b\n  ```\n\n- c\n\nAfter'],
  ['fences', '```md\n\n# not a heading\n\n~~~\n```\n\nAfter\n\n~~~\n```\n\n~~~\n\nEnd'],
  ['an open fence', 'Before\n\n```\n\ncode\n\nmore'],
  ['indented code', 'Text\n\n    code\n\n    more\n\nAfter'],
  ['a quote with a fence', '> ```\n> code\n\nAfter\n\n> a\n>\n> b'],
  ['tables', '| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter'],
  ['HTML over blank lines', '<div>\n\n**bold**\n\n<div>\n\nin\n\n</div>\n\n</div>\n\nAfter'],
  ['a rule of many dashes', `A\n\n${'-'.repeat(200)}\n\nB`],
  ['a comment over blank lines', 'A\n\n<!-- one\n\ntwo -->\n\nB'],
  [
    'reference links',
    'See [one] and [two][1].\n\nText\n\n[one]: https://one.example\n[1]: https://two.example "T"',
  ],
])('%s look the same in blocks as in one piece', (_name, markdown) => {
  expect(htmlInBlocks(markdown)).toBe(htmlOf(markdown))
})

test('footnotes are numbered over the whole article and listed once', () => {
  const markdown = 'A[^b]\n\nB[^a] and [^b]\n\n[^a]: Note *a*\n\n    more of a\n\n[^b]: Note b\n[^c]: Unused'
  const { container } = render(<MarkdownPreview source={markdown} />)
  expect([...container.querySelectorAll('sup a')].map(link => link.textContent)).toEqual(['1', '2', '1'])
  expect(container.querySelectorAll('section')).toHaveLength(1)
  const items = [...container.querySelectorAll('section li')].map(item => item.textContent)
  expect(items).toHaveLength(2)
  expect(items[0]).toContain('Note b')
  expect(items[1]).toContain('more of a')
})

test('a key stroke changes one block, and the others keep their keys', () => {
  const before = planBlocks('One\n\nTwo\n\nThree')
  const after = planBlocks('One\n\nTwo, and a new\n\nparagraph\n\nThree', before)
  expect(after.map(block => block.key === before.find(({ source }) => source === block.source)?.key)).toEqual(
    [true, false, false, true],
  )
  expect(after[1]?.key).toBe(before[1]?.key)
  expect(new Set(after.map(block => block.key)).size).toBe(4)
})

test('every line that is not blank is in a block, at its own place', () => {
  const markdown = '\n\nOne\n\n\n- a\n\n  b\n\nTwo\n'
  expect(splitBlocks(markdown).map(({ line, text }) => [line, text])).toEqual([
    [2, 'One'],
    [5, '- a\n\n  b'],
    [9, 'Two'],
  ])
})

test('a picture that does not load says so', async () => {
  const { container, findByRole } = render(<MarkdownPreview source="![A map](https://example.com/map.png)" />)
  const image = container.querySelector('img')
  expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer')
  expect(image?.getAttribute('loading')).toBe('lazy')
  image?.dispatchEvent(new Event('error'))
  expect(await findByRole('img', { name: 'Missing image: A map' })).toBeDefined()
})

test('ten thousand tags that never end are looked at once each', () => {
  const line = '<div '.repeat(100_000)
  expect(splitBlocks(`${line}\n\nAfter`).map(block => block.text)).toEqual([line, 'After'])
})

test.each([
  ['quotes', '> '.repeat(20_000)],
  ['items', '- '.repeat(20_000)],
  ['elements', '<div>'.repeat(20_000)],
])('%s nested too deeply to be drawn stand as they are, and the rest is drawn', (_name, deep) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { container, rerender } = render(<MarkdownPreview source={`# Head\n\n${deep}x`} />)
  expect(container.querySelector('h1')?.textContent).toBe('Head')
  expect(container.querySelector('pre')?.textContent).toContain('x')
  rerender(<MarkdownPreview source={'# Head\n\n> shallow'} />)
  expect(container.querySelector('pre')).toBeNull()
  expect(container.querySelector('blockquote')?.textContent?.trim()).toBe('shallow')
})
