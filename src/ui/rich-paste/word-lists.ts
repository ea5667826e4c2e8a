// Word writes the items of a list as paragraphs, each with its level and its sign. They become lists again.
import type { Element } from 'hast'
import {
  type Child,
  classesOf,
  element,
  isBlankText,
  isElement,
  type Parent,
  rewrite,
  rewriteChildren,
  textOf,
} from './hast-tree.ts'

interface WordItem {
  level: number
  /** Its number, or null for a bullet. */
  number: number | null
  children: readonly Child[]
}

export function readWordParagraphs(root: Parent): void {
  rewrite(root, node =>
    isElement(node, 'p') && classesOf(node).includes('MsoTitle') ? [{ ...node, tagName: 'h1' }] : [node],
  )
  rewriteChildren(root, children => {
    if (!children.some(child => readItem(child))) return children
    const result: Child[] = []
    let items: WordItem[] = []
    const end = () => {
      if (items.length > 0) result.push(...listsOf(items))
      items = []
    }
    for (const child of children) {
      const item = readItem(child)
      if (item) items.push(item)
      else if (!isBlankText(child) || items.length === 0) {
        end()
        result.push(child)
      }
    }
    end()
    return result
  })
}

function readItem(node: Child): WordItem | null {
  if (!isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return null
  const list = msoList(node)
  const level = /\blevel(\d+)/.exec(list)?.[1]
  if (level === undefined) return null
  const { sign, children } = withoutSign(node)
  // Numbered headings are headings.
  if (node.tagName !== 'p') return null
  return { level: Number(level), number: numberOf(sign), children }
}

function msoList({ properties }: Element): string {
  return /(?:^|;)\s*mso-list\s*:\s*([^;]*)/i.exec(String(properties.style ?? ''))?.[1] ?? ''
}

/** The sign stands in a part that says of itself that a list needs it not. */
function withoutSign(node: Element): { sign: string; children: readonly Child[] } {
  let sign = ''
  const take = (children: readonly Child[]): Child[] =>
    children.flatMap((child): Child[] => {
      if (!isElement(child)) return [child]
      if (/^ignore$/i.test(msoList(child).trim())) {
        sign += textOf(child)
        return []
      }
      return [{ ...child, children: take(child.children) as Element['children'] }]
    })
  const children = take(node.children)
  return { sign: sign.trim(), children }
}

function numberOf(sign: string): number | null {
  const [, number] = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.exec(sign) ?? []
  if (number === undefined) return null
  return /^\d/.test(number) ? Number.parseInt(number, 10) : 1
}

function listsOf(items: readonly WordItem[]): Element[] {
  const lists: Element[] = []
  const open: { level: number; isNumbered: boolean; list: Element }[] = []
  for (const { level, number, children } of items) {
    const isNumbered = number !== null
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.at(-1)?.level === level && open.at(-1)?.isNumbered !== isNumbered) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = element(isNumbered ? 'ol' : 'ul', [], isNumbered && number > 1 ? { start: number } : {})
      const item = open.at(-1)?.list.children.at(-1)
      if (isElement(item)) item.children.push(list)
      else lists.push(list)
      open.push({ level, isNumbered, list })
    }
    open.at(-1)?.list.children.push(element('li', children))
  }
  return lists
}
