// Lists as programs write them: lists right inside of lists, items that are paragraphs, boxes that are pictures.
import type { Element } from 'hast'
import { type Child, element, isBlankText, isElement, type Parent, rewrite } from './hast-tree.ts'

export function tidyLists(root: Parent): void {
  rewrite(root, node => {
    if (isElement(node, 'ul', 'ol')) return [{ ...node, children: itemsOf(node) }]
    return isElement(node, 'li') ? [itemOf(node)] : [node]
  })
}

function itemsOf(list: Element): Element['children'] {
  const items: Element[] = []
  for (const child of list.children) {
    if (isElement(child, 'li')) items.push(child)
    else if (isElement(child)) {
      const last = items.at(-1)
      if (last) last.children.push(child)
      else items.push(element('li', [child]))
    }
  }
  return items
}

/** An item of one paragraph needs none, and no blank line around it. */
function itemOf(item: Element): Element {
  const { role, ariaChecked } = item.properties
  const paragraphs = item.children.filter(child => isElement(child, 'p', 'div'))
  const isOne =
    paragraphs.length === 1 &&
    item.children.every(
      child => isElement(child, 'p', 'div', 'ul', 'ol') || isBlankText(child) || isElement(child, 'input'),
    )
  const children: Child[] = isOne
    ? item.children.flatMap((child): Child[] => (isElement(child, 'p', 'div') ? child.children : [child]))
    : [...item.children]
  if (role !== 'checkbox') return element('li', children)
  const box = element('input', [], { type: 'checkbox', checked: String(ariaChecked) === 'true' })
  return element('li', [box, ...children.filter(child => !isElement(child, 'img') && !isBlankText(child))])
}
