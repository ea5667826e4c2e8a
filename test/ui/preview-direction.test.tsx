// Each paragraph of the preview runs as its own script does.
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MarkdownPreview } from '../../src/ui/markdown-preview/markdown-preview.tsx'

function directions(source: string, selector: string) {
  const { container } = render(<MarkdownPreview source={source} />)
  return [...container.querySelectorAll(selector)].map(element => element.getAttribute('dir'))
}

test('Hebrew and Arabic from the right, and nothing is said of others', () => {
  expect(directions('# שלום\n\nمرحبا **by all**.\n\nEnglish with שלום.\n\n12 — 34', 'h1, p')).toEqual([
    'rtl',
    'rtl',
    null,
    null,
  ])
})

test('a list runs as its first item; an item of another script as itself', () => {
  expect(directions('- אחת\n- two\n- שלוש', 'ul, li')).toEqual(['rtl', null, 'ltr', null])
  expect(directions('> שלום\n>\n> Hello', 'blockquote, p')).toEqual(['rtl', null, 'ltr'])
})

test('cells of a table; code is no language', () => {
  expect(directions('| שם | Name |\n|---|---|\n| `code` דג | fish |', 'table, th, td')).toEqual([
    'rtl',
    null,
    'ltr',
    null,
    'ltr',
  ])
})

test('what an article says itself stands', () => {
  expect(directions('<p dir="ltr">שלום</p>', 'p')).toEqual(['ltr'])
})
