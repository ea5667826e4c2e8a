// Footnotes of an article that is drawn block by block: a block shows the number that holds for the whole
// article and not its own list; the last block shows the list alone.
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { idPrefix } from './rehype-prefix-ids.ts'

export interface FootnoteOptions {
  /** `label number` lines. */
  numbers: string
  isList: boolean
}

export function rehypeFootnotes({ numbers, isList }: FootnoteOptions) {
  const numberOf = new Map(numbers.split('\n').map(line => line.split(' ') as [string, string]))
  return (tree: Root) => {
    if (isList) {
      tree.children = tree.children.filter(isFootnoteSection)
      return
    }
    if (!numbers) return
    visit(tree, 'element', (node, index, parent) => {
      if (isFootnoteSection(node) && parent && index !== undefined) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      const label = referredLabel(node)
      if (label) node.children = [{ type: 'text', value: numberOf.get(label) ?? '?' }]
      return undefined
    })
  }
}

function isFootnoteSection(node: Root['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'section' && node.properties.dataFootnotes !== undefined
}

function referredLabel({ tagName, properties }: Element): string | undefined {
  if (tagName !== 'a' || properties.dataFootnoteRef === undefined) return undefined
  return decodeURIComponent(String(properties.href).slice(`#${idPrefix}fn-`.length))
}
