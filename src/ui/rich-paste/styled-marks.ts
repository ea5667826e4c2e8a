// Google Docs, and parts of others, say by style what is bold, italic, struck out, raised or code. It becomes elements.
import type { Element } from 'hast'
import {
  blockNames,
  type Child,
  element,
  has,
  isBlankText,
  isElement,
  type Parent,
  rewrite,
  rewriteChildren,
  styleOf,
  textOf,
} from './hast-tree.ts'

const styled = new Set(['span', 'p', 'a', 'strong', 'em', 'del', 'b', 'i', 'u', 's'])
const plainNames: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
}

export function readStyles(root: Parent): void {
  rewrite(root, node => {
    const named = { ...node, tagName: plainNames[node.tagName] ?? node.tagName }
    const isUndone =
      (named.tagName === 'strong' && /^(?:normal|[1-4]00)$/.test(styleOf(node, 'font-weight'))) ||
      (named.tagName === 'em' && styleOf(node, 'font-style') === 'normal') ||
      // Marks are for words. Docs puts a whole document into a `b`.
      (['strong', 'em', 'del', 'code'].includes(named.tagName) &&
        node.children.some(child => has(child, blockNames)))
    if (isUndone) return node.children
    if (!styled.has(node.tagName) || textOf(node).trim() === '') return [named]
    return [{ ...named, children: wrapped(named.children, marksOf(named)) as Element['children'] }]
  })
}

function marksOf(node: Element): string[] {
  const marks: string[] = []
  const isIn = (name: string) => node.tagName === name
  const weight = styleOf(node, 'font-weight')
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight) && !isIn('strong')) marks.push('strong')
  if (styleOf(node, 'font-style').startsWith('italic') && !isIn('em')) marks.push('em')
  if (
    /line-through/.test(styleOf(node, 'text-decoration') + styleOf(node, 'text-decoration-line')) &&
    !isIn('del')
  )
    marks.push('del')
  const align = styleOf(node, 'vertical-align')
  if (align === 'super' || align === 'sub') marks.push(align === 'super' ? 'sup' : 'sub')
  if (isElement(node, 'span') && isMonospaced(node)) marks.push('code')
  return marks
}

function wrapped(children: readonly Child[], marks: readonly string[]): readonly Child[] {
  return marks.reduceRight<readonly Child[]>((inner, mark) => [element(mark, inner)], children)
}

export function isMonospaced(node: Element): boolean {
  return /courier|consolas|menlo|monaco|lucida console|monospace|\bmono\b/.test(styleOf(node, 'font-family'))
}

/** Paragraphs in the type of code are lines of code, unless all is set in it. */
export function readCodeParagraphs(root: Parent): void {
  if (isAllCode(root.children, false)) return
  rewriteChildren(root, children => {
    const result: Child[] = []
    for (const child of children) {
      const last = result.findLast(other => !isBlankText(other))
      if (!isCodeParagraph(child)) result.push(child)
      else if (isElement(last, 'pre') && last.properties.dataLines)
        last.children.push({ type: 'text', value: `\n${lineOf(child)}` })
      else result.push(element('pre', [{ type: 'text', value: lineOf(child) }], { dataLines: true }))
    }
    return result
  })
}

function isCodeParagraph(node: Child): boolean {
  return isElement(node, 'p') && textOf(node).trim() !== '' && isAllCode([node], false)
}

function isAllCode(nodes: readonly Child[], isInside: boolean): boolean {
  return nodes.every(node => {
    if (node.type === 'text') return isInside || node.value.trim() === ''
    if (!isElement(node)) return true
    return !isElement(node, 'img', 'table') && isAllCode(node.children, isInside || isMonospaced(node))
  })
}

/** A line break of the file is a blank to readers; one of the text is one. */
function lineOf(node: Child): string {
  if (node.type === 'text') return node.value.replace(/[\r\n]+/g, ' ')
  if (isElement(node, 'br')) return '\n'
  return isElement(node) ? node.children.map(lineOf).join('') : ''
}
