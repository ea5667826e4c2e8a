// Rich text of other programs as Markdown, from what they put on the clipboard.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToMarkdown } from '../../../src/ui/rich-paste/html-to-markdown.ts'
import { plainAddress } from '../../../src/ui/rich-paste/tidy-links.ts'
import { hostilePayloads } from '../hostile-payloads.ts'
import * as clipboard from './clipboard-html.ts'

const converted = (html: string) => htmlToMarkdown(html).markdown

test('Word: lists of paragraphs, smart tags, tables, headings', () => {
  expect(converted(clipboard.word)).toBe(clipboard.wordAsMarkdown)
  expect(htmlToMarkdown(clipboard.word).leftOut).toBe(1)
})

test('Google Docs: marks by style, lists in lists, tasks, code', () => {
  expect(converted(clipboard.googleDocs)).toBe(clipboard.googleDocsAsMarkdown)
})

test('LibreOffice', () => expect(converted(clipboard.libreOffice)).toBe(clipboard.libreOfficeAsMarkdown))

test('a web page', () => expect(converted(clipboard.webPage)).toBe(clipboard.webPageAsMarkdown))

test.each([
  clipboard.codeEditor,
  clipboard.otherCodeEditor,
  '<span style="color: red">A few words</span>',
  '<meta charset="utf-8">',
  '',
])('%j is plain text', html => expect(converted(html)).toBeNull())

test.each([
  ['<p>a <b>b </b>c</p>', 'a **b** c'],
  ['<p>a<b> b</b></p>', 'a **b**'],
  ['<p><b>a</b><b>b</b> <b>c</b></p>', '**ab c**'],
  ['<p><b><b>a</b></b><i></i></p>', '**a**'],
  ['<p><b>a<br></b>b</p>', '**a**\\\nb'],
  ['<b><p>a</p><p>b</p></b>', 'a\n\nb'],
  ['<p>x<b>“a”</b>y</p>', 'x“**a**”y'],
  ['<p>mail a@b.org to <i>us</i></p>', 'mail a@b.org to *us*'],
  [
    '<table><tr><td>a | b</td><td><ul><li>c</li><li>d</li></ul></td></tr></table>',
    '| a \\| b | c<br>d |\n| ------ | ------ |',
  ],
  [
    '<table><tr><td><p>a</p><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    'a\n\n| b | c |\n| - | - |',
  ],
  [
    '<a href="https://a.org"><img src="https://a.org/b.png" alt="c"></a>',
    '[![c](https://a.org/b.png)](https://a.org)',
  ],
  ['<div>one</div><div><br></div><div>two <i>x</i></div>', 'one\n\ntwo *x*'],
  ['<h1>a</h1><h2>b</h2>', '## a\n\n### b'],
  ['<p style="display:none">no</p><p>a <b>b</b></p>', 'a **b**'],
])('%j', (html, markdown) => expect(converted(html)).toBe(markdown))

test('an image that the clipboard holds gets the address that it is given', () => {
  const html = '<p>a</p><img src="data:image/png;base64,AAAA" alt="b">'
  expect(htmlToMarkdown(html, (_source, alt) => `/media/${alt}.png`).markdown).toBe('a\n\n![b](/media/b.png)')
  expect(htmlToMarkdown(html).leftOut).toBe(1)
})

test.each([
  ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.org%2Fb', 'https://a.org/b'],
  ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2F&data=1', 'https://a.org/'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['other.md', 'other.md'],
  ['#here', null],
  ['java\nscript:alert(1)', null],
  ['file:///C:/a.docx', null],
])('the address %j is %j', (href, address) => expect(plainAddress(href)).toBe(address))

test('nothing hostile comes out, and nothing throws but depth', () => {
  for (const payload of hostilePayloads) {
    const markdown = converted(`<p><b>x</b></p>${payload}`) ?? ''
    expect(markdown.replace(/\\./g, ''), payload).not.toMatch(/<(?!https?:\/\/|br>|\/?su[bp]>)[a-z/!]/i)
    expect(markdown, payload).not.toMatch(/\]\(\s*(?:javascript|data|vbscript|file):/i)
  }
  expect(() => converted('<div>'.repeat(20_000))).toThrow()
})

test('words come through, whatever they are', () => {
  const word = fc.stringMatching(/^[a-zäß_*[\]`#<&~|\\-]{1,8}$/)
  const tag = fc.constantFrom('b', 'i', 's', 'code', 'span', 'a href="https://a.org"', 'sup')
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, word), { minLength: 1, maxLength: 8 }), parts => {
      const html = parts
        .map(
          ([name, text]) =>
            `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name.split(' ')[0]}>`,
        )
        .join(' ')
      const letters = (text: string) =>
        text
          .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
          .replace(/[^a-zäß]/g, '')
      const markdown = converted(`<p>${html}</p><p>end</p>`) ?? ''
      const bare = markdown
        .replace(/\]\(https:\/\/a\.org\)/g, ']')
        .replace(/<\/?sup>/g, '')
        .replace(/&amp;/g, '&')
      expect(letters(bare)).toBe(letters(`${parts.map(([, text]) => text).join('')}end`))
    }),
  )
})
