// The allow-list of the preview: which HTML of an article is drawn. Everything else is left out, and so are
// `style`, `name`, event handlers and forms. An id gets a prefix, so that it cannot shadow what the page itself uses.
import type { Options } from 'rehype-sanitize'

const flow =
  'p div section article aside blockquote pre hr br details summary figure figcaption address center'
const headings = 'h1 h2 h3 h4 h5 h6'
const lists = 'ul ol li dl dt dd'
const tables = 'table caption colgroup col thead tbody tfoot tr th td'
const inline =
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'

export const previewSchema: Options = {
  tagNames: [...`${flow} ${headings} ${lists} ${tables} ${inline}`.split(' '), 'input'],
  attributes: {
    a: ['href', 'dataFootnoteBackref', 'dataFootnoteRef', 'ariaDescribedBy', 'ariaLabel'],
    bdo: ['dir'],
    code: [['className', /^language-[\w+#.-]+$/]],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'width', 'height'],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [['className', 'task-list-item']],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    ul: [['className', 'contains-task-list']],
    '*': ['id', 'title', 'lang', 'dir'],
  },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
  },
  // Addresses are also judged by safe-url.ts; ids are prefixed by rehype-prefix-ids.ts.
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https', 'data'] },
  clobber: [],
  clobberPrefix: '',
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: 'script style iframe object embed noscript template title textarea xmp svg math select'.split(' '),
}
