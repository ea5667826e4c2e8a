// Rich text of the clipboard as Markdown. Only text, marks and addresses that are known to be safe come out: whatever the
// HTML says beside that is left out. Loaded with the first such paste.
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultHandlers as html, toMdast } from 'hast-util-to-mdast'
import type { Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import {
  type Child,
  element,
  has,
  isBlankText,
  isElement,
  type Parent,
  rewriteChildren,
  styleOf,
} from './hast-tree.ts'
import { stripHtml } from './strip-html.ts'
import { isMonospaced, readCodeParagraphs, readStyles } from './styled-marks.ts'
import { tidyBlocks } from './tidy-blocks.ts'
import { type ImageRules, tidyLinks } from './tidy-links.ts'
import { tidyLists } from './tidy-lists.ts'
import { tidyMarks } from './tidy-marks.ts'
import { tidyTables } from './tidy-tables.ts'
import { readWordParagraphs } from './word-lists.ts'

export interface PastedMarkdown {
  /** Null when the text alone says as much: a few plain words, or code of an editor. */
  markdown: string | null
  /** Images that only the other program has. */
  leftOut: number
}

/** Throws on nonsense that no program writes, such as ten thousand boxes in each other. */
export function htmlToMarkdown(source: string, addressOf?: ImageRules['addressOf']): PastedMarkdown {
  let leftOut = 0
  const root = fromHtml(source, { fragment: true })
  stripHtml(root)
  if (isEditorCode(root)) return { markdown: null, leftOut }
  readWordParagraphs(root)
  readCodeParagraphs(root)
  readStyles(root)
  tidyLists(root)
  tidyLinks(root, {
    addressOf,
    onLeftOut: () => {
      leftOut += 1
    },
  })
  tidyTables(root)
  tidyBlocks(root)
  linkAddresses(root)
  tidyMarks(root)
  const tree = toMdast(root, { document: true, handlers: htmlHandlers })
  if (isPlain(tree)) return { markdown: null, leftOut }
  return { markdown: toMarkdown(tree, markdownOptions).trim(), leftOut }
}

/** Editors of code copy their colours along; the text is what is meant. */
function isEditorCode(root: Root): boolean {
  const nodes = root.children.filter(child => !isBlankText(child))
  const [only] = nodes
  if (nodes.length !== 1 || !isElement(only)) return false
  if (isElement(only, 'pre')) return !has(only, new Set(['code'])) && only.properties.className === undefined
  return styleOf(only, 'white-space').startsWith('pre') && isMonospaced(only)
}

/** One paragraph without any mark. */
function isPlain(tree: Nodes): boolean {
  if (tree.type !== 'root') return false
  const [only, ...others] = tree.children
  if (others.length > 0) return false
  return !only || (only.type === 'paragraph' && only.children.every(({ type }) => type === 'text'))
}

const address = /https?:\/\/[^\s<>"'()[\]{}|\\^`]*[^\s<>"'()[\]{}|\\^`.,:;!?]/g

/** An address among the words is a link: signs of Markdown in it would be escaped, and break it. */
function linkAddresses(root: Parent): void {
  rewriteChildren(root, (children, parent) => {
    if (isElement(parent as Child, 'a', 'code', 'pre')) return children
    return children.flatMap(child => {
      if (child.type !== 'text' || !child.value.includes('://')) return [child]
      const parts: Child[] = []
      let end = 0
      for (const { 0: href, index } of child.value.matchAll(address)) {
        parts.push({ type: 'text', value: child.value.slice(end, index) })
        parts.push(element('a', [{ type: 'text', value: href }], { href }))
        end = index + href.length
      }
      return [...parts, { type: 'text' as const, value: child.value.slice(end) }].filter(
        part => part.type !== 'text' || part.value !== '',
      )
    })
  })
}

type Handlers = NonNullable<Parameters<typeof toMdast>[1]>['handlers']

/** Markdown has no marks for these but those of HTML, which every preview knows. */
const htmlHandlers: Handlers = {
  br: (state, node) => (isInCell(state) ? { type: 'html', value: '<br>' } : html.br(state, node)),
  sup: (state, node) =>
    [{ type: 'html', value: '<sup>' }, ...state.all(node), { type: 'html', value: '</sup>' }] as never,
  sub: (state, node) =>
    [{ type: 'html', value: '<sub>' }, ...state.all(node), { type: 'html', value: '</sub>' }] as never,
}

function isInCell(state: { inTable: boolean }): boolean {
  return state.inTable
}

const markdownOptions: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  // All but the first, which would escape what looks like an address: such a one is a link here.
  extensions: gfmToMarkdown().extensions?.slice(1) ?? [],
  handlers: {
    // Within a word an underscore is one, and needs no sign before it.
    text: (node, _parent, state, info) =>
      state.safe(node.value, info).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_'),
  },
}
