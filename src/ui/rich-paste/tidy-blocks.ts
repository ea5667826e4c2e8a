// Paragraphs, headings and blocks of code as they are meant: two line breaks end a paragraph, empty ones go.
import type { Element } from 'hast'
import {
  blockNames,
  type Child,
  classesOf,
  element,
  has,
  isBlankText,
  isElement,
  type Parent,
  rewrite,
  rewriteChildren,
  textOf,
} from './hast-tree.ts'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const kept = new Set(['img', 'input', 'hr', 'table', 'pre'])

export function tidyBlocks(root: Parent): void {
  rewrite(root, node => (isElement(node, 'pre') ? [codeOf(node)] : [node]))
  rewriteChildren(root, (children, parent) => {
    if (isElement(parent as Child, 'pre', 'code', 'table', 'tbody', 'thead', 'tr', 'td', 'th'))
      return children
    const hasBlocks = children.some(child => has(child, blockNames))
    const isFlow =
      parent.type === 'root' ||
      isElement(parent as Child, 'div', 'section', 'article', 'blockquote', 'main', 'body')
    if (hasBlocks)
      return children.filter((child, at) => !(isElement(child, 'br') && isBetweenBlocks(children, at)))
    const parts = splitAtBreaks(children)
    if (isFlow && parts.length === 0) return []
    return isFlow && parts.length > 1 ? parts.map(part => element('p', part)) : children
  })
  rewrite(root, node => {
    if (isElement(node, 'p')) {
      const parts = has(node, new Set(['pre'])) ? [node.children] : splitAtBreaks(node.children)
      return parts.filter(part => part.some(isSomething)).map(part => element('p', part, node.properties))
    }
    const isEmptyHeading = isElement(node, ...headings) && !isSomething(node)
    return isEmptyHeading ? [] : [node]
  })
  lowerHeadings(root)
}

/** The page shows the title as its heading of level 1, so the text begins with level 2. */
function lowerHeadings(root: Parent): void {
  if (!root.children.some(child => has(child, new Set(['h1'])))) return
  rewrite(root, node =>
    isElement(node, ...headings)
      ? [{ ...node, tagName: `h${Math.min(6, Number(node.tagName[1]) + 1)}` }]
      : [node],
  )
}

function isSomething(node: Child): boolean {
  return textOf(node).trim() !== '' || has(node, kept)
}

function isBetweenBlocks(children: readonly Child[], at: number): boolean {
  const isEdge = (node: Child | undefined) =>
    node === undefined || has(node, blockNames) || isElement(node, 'br')
  return (
    isEdge(children.slice(0, at).findLast(child => !isBlankText(child))) ||
    isEdge(children.slice(at + 1).find(child => !isBlankText(child)))
  )
}

/** What stands between two or more breaks in a row; breaks at the ends are none. */
function splitAtBreaks(children: readonly Child[]): Child[][] {
  const parts: Child[][] = [[]]
  let breaks: Child[] = []
  for (const child of children) {
    if (isElement(child, 'br')) breaks.push(child)
    else if (isBlankText(child) && breaks.length > 0) continue
    else {
      if (breaks.length > 1) parts.push([])
      else if (parts.at(-1)?.length) parts.at(-1)?.push(...breaks)
      breaks = []
      parts.at(-1)?.push(child)
    }
  }
  return parts.filter(part => part.length > 0)
}

/** The language of the code, from wherever its page keeps it. */
function codeOf(pre: Element): Element {
  const code = pre.children.find(child => isElement(child, 'code'))
  const classes = [...classesOf(pre), ...(isElement(code) ? classesOf(code) : [])]
  const language = classes
    .map(name => /^(?:language|lang|highlight-source|brush:?)-?([\w+#.-]+)$/.exec(name)?.[1])
    .find(Boolean)
  const className = language ? [`language-${language}`] : []
  return element('pre', [element('code', pre.children.flatMap(plainText), { className })])
}

function plainText(node: Child): Child[] {
  return [{ type: 'text', value: textOf(node) }]
}
