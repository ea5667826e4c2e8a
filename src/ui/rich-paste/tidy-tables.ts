// Tables as Markdown has them: one row of headings, cells of one line. Tables that only lay out a page are no tables.
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
  setChildren,
  styleOf,
} from './hast-tree.ts'

const tableNames = new Set(['table'])

export function tidyTables(root: Parent): void {
  rewrite(root, node => {
    if (!isElement(node, 'table')) return [node]
    const cells = cellsOf(node)
    const isLayout = cells.length <= 1 || node.children.some(child => has(child, tableNames))
    if (isLayout) return cells.map(({ children }) => element('div', children))
    if (!cells.some(cell => isElement(cell, 'th'))) for (const cell of firstRow(node)) cell.tagName = 'th'
    for (const cell of cells) tidyCell(cell)
    const captions = node.children.filter(child => isElement(child, 'caption'))
    return [...captions.map(caption => element('p', (caption as Element).children)), node]
  })
}

function cellsOf(node: Parent): Element[] {
  return node.children.flatMap(child => {
    if (isElement(child, 'td', 'th')) return [child]
    return isElement(child, 'tr', 'tbody', 'thead', 'tfoot') ? cellsOf(child) : []
  })
}

function firstRow(node: Parent): Element[] {
  for (const child of node.children) {
    if (isElement(child, 'tr')) return cellsOf(child)
    const found = isElement(child, 'tbody', 'thead') ? firstRow(child) : []
    if (found.length > 0) return found
  }
  return []
}

function tidyCell(cell: Element): void {
  const aligned = styleOf(cell, 'text-align') || alignOfParagraph(cell)
  if (/^(?:left|center|right)$/.test(aligned) && aligned !== 'left') cell.properties.align = aligned
  const lines = linesOf(cell.children)
  setChildren(
    cell,
    lines.flatMap((line, index) => (index === 0 ? line : [element('br', []), ...line])),
  )
}

function alignOfParagraph(cell: Element): string {
  const paragraph = cell.children.find(child => isElement(child, 'p', 'div'))
  return isElement(paragraph)
    ? styleOf(paragraph, 'text-align') || String(paragraph.properties.align ?? '')
    : ''
}

/** Paragraphs, items and line breaks of a cell, each as a line; none is empty. */
function linesOf(children: readonly Child[]): Child[][] {
  const lines: Child[][] = [[]]
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([])
    else if (isElement(child) && has(child, blockNames)) lines.push(...linesOf(child.children), [])
    else lines.at(-1)?.push(child)
  }
  return lines.filter(line => line.some(child => !isBlankText(child)))
}
