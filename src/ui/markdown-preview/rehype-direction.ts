// The direction of each paragraph, heading, list and cell, by its first letter: Arabic and Hebrew run from the right.
// Said only where it differs from what stands around, so that other articles carry nothing of it.
import type { Element, ElementContent, Root } from 'hast'

type Direction = 'ltr' | 'rtl'

const turned = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table th td dl dt dd figcaption summary section'.split(' '),
)
/** Code is no language. */
const skipped = new Set(['code', 'pre', 'kbd', 'samp'])
const letter = /\p{L}/u
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export function rehypeDirection() {
  return (tree: Root) => turn(tree, 'ltr')
}

function turn({ children }: Root | Element, around: Direction): void {
  for (const child of children) {
    if (child.type !== 'element' || skipped.has(child.tagName)) continue
    let direction = around
    const { dir } = child.properties
    if (dir === 'rtl' || dir === 'ltr') direction = dir
    else if (dir === undefined && turned.has(child.tagName)) {
      direction = directionOf(child) ?? around
      if (direction !== around) child.properties.dir = direction
    }
    turn(child, direction)
  }
}

/** By the first letter; null when there is none. */
function directionOf(node: ElementContent): Direction | null {
  if (node.type === 'text') {
    const first = letter.exec(node.value)?.[0]
    return first === undefined ? null : fromTheRight.test(first) ? 'rtl' : 'ltr'
  }
  if (node.type !== 'element' || skipped.has(node.tagName)) return null
  for (const child of node.children) {
    const direction = directionOf(child)
    if (direction) return direction
  }
  return null
}
