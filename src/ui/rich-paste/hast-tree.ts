// Small steps on a tree of HTML, which the parts of a paste share.
import type { Element, ElementContent, Root, RootContent } from 'hast'

export type Parent = Root | Element
export type Child = RootContent | ElementContent

export function element(
  tagName: string,
  children: readonly Child[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] }
}

/** Without names, any element. */
export function isElement<Name extends string>(
  node: Child | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  const isAny = names.length === 0
  return node?.type === 'element' && (isAny || (names as string[]).includes(node.tagName))
}

/** Replaces each element by what `change` makes of it, from the leaves up. */
export function rewrite(parent: Parent, change: (element: Element) => readonly Child[]): void {
  setChildren(
    parent,
    parent.children.flatMap(child => {
      if (child.type !== 'element') return [child]
      rewrite(child, change)
      return change(child)
    }),
  )
}

/** Lets `change` put other children into each element, and into the root, from the leaves up. */
export function rewriteChildren(
  parent: Parent,
  change: (children: Child[], parent: Parent) => Child[],
): void {
  for (const child of parent.children) if (child.type === 'element') rewriteChildren(child, change)
  setChildren(parent, change(parent.children, parent))
}

export function setChildren(parent: Parent, children: readonly Child[]): void {
  parent.children = children as ElementContent[]
}

export function textOf(node: Child): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('')
}

export function isBlankText(node: Child): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** Whether it is, or holds, something of these names. */
export function has(node: Child, names: ReadonlySet<string>): boolean {
  return (
    node.type === 'element' && (names.has(node.tagName) || node.children.some(child => has(child, names)))
  )
}

export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What the `style` of an element says of this, in lower case; '' when it says nothing. */
export function styleOf({ properties }: Element, name: string): string {
  const style = typeof properties.style === 'string' ? properties.style : ''
  if (style === '') return ''
  for (const part of style.split(';').reverse()) {
    const at = part.indexOf(':')
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === name)
      return part
        .slice(at + 1)
        .trim()
        .toLowerCase()
  }
  return ''
}

export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
