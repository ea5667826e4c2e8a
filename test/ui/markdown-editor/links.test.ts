// Links: where one is, how it is written, and which addresses are refused.
import { expect, test } from 'vitest'
import {
  addressFault,
  completeAddress,
  linkAt,
  linkOver,
  removeLink,
  setLink,
  writeLink,
} from '../../../src/ui/markdown-editor/tools/link-tools.ts'
import { unmarked, used } from './marked-text.ts'

test.each([
  ['a', 'https://a.org', '[a](https://a.org)'],
  ['a [b', 'a b.md', '[a \\[b](a%20b.md)'],
  ['a [b]', 'a_(b)', '[a [b]](a_(b))'],
  ['', 'a)', '[a)](a%29)'],
  ['a\nb', '<x>', '[a b](%3Cx%3E)'],
])('%j and %j are written as %j', (words, address, link) => expect(writeLink(words, address)).toBe(link))

test('a link is found at the caret, changed with its title, and removed', () => {
  const before = '![no](i.png) [a [b] c](<x y.md> "T")¦ d'
  const { text, selection } = unmarked(before)
  expect(linkAt(text, selection)).toMatchObject({ words: 'a [b] c', address: 'x y.md', title: '"T"' })
  expect(used(setLink('a', 'y.md'), before)).toBe('![no](i.png) [a](y.md "T")¦ d')
  expect(used(removeLink, before)).toBe('![no](i.png) [[a [b] c]] d')
  expect(linkAt('![no](i.png)', { from: 3, to: 3 })).toBeNull()
})

test.each([
  ['a [[b]] c', 'https://x.org/', 'a [b](https://x.org/)¦ c'],
  ['a [[b ]]c', ' https://x.org/ ', 'a [b](https://x.org/)¦ c'],
])('an address over %j', (before, pasted, after) =>
  expect(used((text, at) => linkOver(text, at, pasted), before)).toBe(after),
)

test.each([
  ['a ¦', 'https://x.org/'],
  ['[[a]]', 'javascript:alert(1)'],
  ['[[a]]', 'two words'],
  ['[[https://y.org]]', 'https://x.org/'],
  ['[[a\nb]]', 'https://x.org/'],
  ['```\n[[a]]\n```', 'https://x.org/'],
  ['[b]([[a]])', 'https://x.org/'],
])('over %j, %j is text', (before, pasted) =>
  expect(used((text, at) => linkOver(text, at, pasted), before)).toBeNull(),
)

test('what runs is refused with the reason, what is typed in a hurry is completed', () => {
  for (const address of [
    'javascript:alert(1)',
    'JAVA\tSCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///a',
  ])
    expect(addressFault(address)).toMatch(/is not for links/)
  for (const address of ['https://a.org', 'mailto:a@b.org', 'tel:1', 'a.md', '/a', '#a', '?a:b'])
    expect(addressFault(address)).toBe('')
  expect(addressFault(' ')).toMatch(/Type an address/)
  expect(completeAddress('www.a.org')).toBe('https://www.a.org')
  expect(completeAddress('a@b.org')).toBe('mailto:a@b.org')
  expect(completeAddress(' a.md ')).toBe('a.md')
})
