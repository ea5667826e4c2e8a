// Bold, italic and links as Markdown can write them: no blanks at their ends, no two of a kind in a row, none around
// nothing.
import type { Element } from 'hast'
import {
  type Child,
  element,
  isBlankText,
  isElement,
  type Parent,
  rewriteChildren,
  textOf,
} from './hast-tree.ts'

const marks = ['strong', 'em', 'del', 'sup', 'sub', 'a', 'code'] as const
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

export function tidyMarks(root: Parent): void {
  rewriteChildren(root, (children, parent) => {
    const isHeading = isElement(parent as Child, ...headings)
    const single = children.flatMap(child => {
      const isTwice = isElement(child, ...marks) && isElement(parent as Child, child.tagName)
      // A heading is bold as it is.
      return isTwice || (isHeading && isElement(child, 'strong')) ? (child as Element).children : [child]
    })
    return apart(merged(single.flatMap(bare)))
  })
}

/** Blanks and line breaks go out of a mark; a mark around nothing goes. */
function bare(node: Child): Child[] {
  if (!isElement(node, ...marks) || node.tagName === 'code') return [node]
  const children = [...node.children]
  const before: Child[] = []
  const after: Child[] = []
  for (;;) {
    const [first] = children
    if (first === undefined || !(isBlankText(first) || isElement(first, 'br'))) break
    before.push(first)
    children.shift()
  }
  for (;;) {
    const last = children.at(-1)
    if (last === undefined || !(isBlankText(last) || isElement(last, 'br'))) break
    after.unshift(last)
    children.pop()
  }
  const [first] = children
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push({ type: 'text', value: ' ' })
    children[0] = { type: 'text', value: first.value.trimStart() }
  }
  const last = children.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.unshift({ type: 'text', value: ' ' })
    children[children.length - 1] = { type: 'text', value: last.value.trimEnd() }
  }
  return children.length === 0 ? [...before, ...after] : [...before, { ...node, children }, ...after]
}

/** Two marks of a kind in a row are one, also with a blank between them. */
function merged(children: readonly Child[]): Child[] {
  const result: Child[] = []
  for (const child of children) {
    const last = result.at(-1)
    const before = last && isBlankText(last) ? result.at(-2) : last
    if (isElement(child, ...marks) && isElement(before, child.tagName) && isSameLink(before, child)) {
      if (before !== last) before.children.push(result.pop() as Element['children'][number])
      before.children.push(...child.children)
    } else if (child.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + child.value }
    else result.push(child)
  }
  return result
}

function isSameLink(a: Element, b: Element): boolean {
  return a.tagName !== 'a' || a.properties.href === b.properties.href
}

/** Between a letter and a sign no mark can end or begin: the sign goes out of it. */
function apart(children: Child[]): Child[] {
  return children.flatMap((child, index) => {
    if (!isElement(child, 'strong', 'em', 'del')) return [child]
    const [before, after] = [children[index - 1], children[index + 1]]
    const inner = [...child.children]
    const out: Child[] = []
    const [first] = inner
    const signsBefore = first?.type === 'text' ? (/^[\p{P}\p{S}]+/u.exec(first.value)?.[0] ?? '') : ''
    if (first?.type === 'text' && signsBefore && before && /[\p{L}\p{N}]$/u.test(textOf(before))) {
      out.push({ type: 'text', value: signsBefore })
      inner[0] = { type: 'text', value: first.value.slice(signsBefore.length) }
    }
    const last = inner.at(-1)
    const signsAfter = last?.type === 'text' ? (/[\p{P}\p{S}]+$/u.exec(last.value)?.[0] ?? '') : ''
    const moves = last?.type === 'text' && signsAfter && after && /^[\p{L}\p{N}]/u.test(textOf(after))
    if (moves) inner[inner.length - 1] = { type: 'text', value: last.value.slice(0, -signsAfter.length) }
    const tail: Child[] = moves ? [{ type: 'text', value: signsAfter }] : []
    return inner.some(node => textOf(node) !== '' || isElement(node, 'img'))
      ? [...out, element(child.tagName, inner, child.properties), ...tail]
      : [...out, ...tail]
  })
}
