import type { Check } from '../check.ts'
import { matches } from '../matches.ts'

const remains =
  /<\/?(?:div|span|font|center|o:p|html|body|head|meta|style|script)(?:\s[^<>]*)?\/?>|&amp;(?:[a-z]{2,8}|#\d{1,6});|&nbsp;/gi

export const htmlRemains: Check = {
  id: 'html-remains',
  severity: 'note',
  scope: 'article',
  title: 'HTML remains',
  about:
    'Tags that only lay out, and characters written as HTML twice over, are usually left from a conversion: <div>, <span>, <font>, &amp;nbsp;.',
  check: ({ prose }) =>
    prose.includes('<') || prose.includes('&')
      ? matches(prose, remains, ([found]) => `“${found}” is left of HTML.`)
      : [],
}
