// The words of a drawn block in the order in which they are read, and pictures among them, each with where it stands.
import type { Element, ElementContent, Root, Text } from 'hast'
import { splitText } from '../../article/merge/split-text.ts'

export interface TreeWord {
  /** Spaces are one, but in code. Of a picture, what it is. */
  text: string
  /** The elements around it, addresses included: bold, a link to somewhere, a heading of its rank. */
  context: string
  /** Which paragraph, item or cell it stands in. */
  block: number
  node: Text | Element
  parent: Element | Root
}

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup u var'.split(
    ' ',
  ),
)
const pictures = new Set(['img', 'input', 'hr', 'br'])
/** Spaces right inside of these are not drawn. */
const structure = new Set('ul ol dl table thead tbody tfoot tr section details figure blockquote'.split(' '))

export function treeWords(tree: Root): TreeWord[] {
  const words: TreeWord[] = []
  let block = 0
  const visit = (parent: Element | Root, context: string, isCode: boolean) => {
    const hidesSpaces = parent.type === 'root' || structure.has(parent.tagName)
    for (const node of parent.children) {
      if (node.type === 'text') {
        if (hidesSpaces && node.value.trim() === '') continue
        const value = isCode ? node.value : node.value.replace(/\s+/g, ' ')
        for (const text of splitText(value, 'word')) words.push({ text, context, block, node, parent })
      } else if (node.type === 'element') {
        const inner = `${context}/${nameOf(node)}`
        if (pictures.has(node.tagName)) {
          words.push({ text: `\0${nameOf(node)}`, context, block, node, parent })
          continue
        }
        const isBlock = !inline.has(node.tagName)
        if (isBlock) block += 1
        visit(node, inner, isCode || node.tagName === 'pre')
        if (isBlock) block += 1
      }
    }
  }
  visit(tree, '', false)
  return words
}

export function isPicture({ text }: TreeWord): boolean {
  return text.startsWith('\0')
}

/** A tree without its ids: the page shows two versions of it. */
export function withoutIds<Node extends Root | ElementContent>(node: Node): Node {
  if (node.type === 'element') {
    delete node.properties.id
    delete node.properties.ariaDescribedBy
  }
  if ('children' in node) for (const child of node.children) withoutIds(child as ElementContent)
  return node
}

function nameOf({ tagName, properties }: Element): string {
  return `${tagName} ${JSON.stringify(properties)}`
}
