// Takes away what is no text of a page: programs, styles, comments, controls, hidden parts, names of other programs.
import type { Element } from 'hast'
import { type Child, type Parent, rewriteChildren, styleOf, textOf } from './hast-tree.ts'

const dropped = new Set(
  'script style title meta link base head xml template noscript iframe object embed applet svg math canvas audio video source track select option textarea button dialog param frame frameset noframes map area colgroup col rp'.split(
    ' ',
  ),
)

/** Markdown has no mark for them, and they are not italic. */
const unmarked = new Set(['mark', 'u', 'ins'])

/** Blanks of other widths are kept: they are meant. Those without any width, and soft hyphens, are remains. */
export function stripHtml(root: Parent): void {
  rewriteChildren(root, children => children.flatMap(stripped))
}

function stripped(node: Child): readonly Child[] {
  if (node.type === 'text')
    return [
      { type: 'text', value: node.value.replace(/\u00A0/g, ' ').replace(/[\u200B\u2060\uFEFF\u00AD]/g, '') },
    ]
  if (node.type !== 'element' || dropped.has(node.tagName) || isHidden(node)) return []
  if (node.tagName === 'input' && node.properties.type !== 'checkbox') return []
  // `o:p` and `st1:place` of Word; `font` is styled as a span.
  if (node.tagName.includes(':') || unmarked.has(node.tagName)) return node.children
  if (node.tagName === 'font') return [spanOf(node)]
  return [node]
}

function spanOf({ properties, ...font }: Element): Element {
  const style = `font-family:${properties.face ?? ''};${properties.style ?? ''}`
  return { ...font, tagName: 'span', properties: properties.face ? { style } : properties }
}

function isHidden(node: Element): boolean {
  const { hidden, ariaHidden } = node.properties
  if (hidden === true || styleOf(node, 'display') === 'none' || styleOf(node, 'mso-hide') === 'all')
    return true
  return String(ariaHidden) === 'true' && node.tagName !== 'img' && /^[\s#¶§🔗]*$/u.test(textOf(node))
}
