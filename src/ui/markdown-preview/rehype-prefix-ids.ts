// Prefixes the ids of an article once, however often the tree is cleaned, so that cleaning twice changes nothing.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

export const idPrefix = 'user-content-'

export function rehypePrefixIds() {
  return (tree: Root) => {
    visit(tree, 'element', ({ properties }: Element) => {
      if (properties.id) properties.id = prefixed(String(properties.id))
      if (properties.ariaDescribedBy)
        properties.ariaDescribedBy = [prefixed(String(properties.ariaDescribedBy))]
    })
  }
}

function prefixed(id: string): string {
  return id.startsWith(idPrefix) ? id : idPrefix + id
}
