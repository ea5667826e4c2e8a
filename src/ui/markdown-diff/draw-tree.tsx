// Markdown of an article as a cleaned tree, and such a tree drawn: the same way as the preview does both.
import type { Root } from 'hast'
import Markdown from 'react-markdown'
import type { DrawnFrom } from '../markdown-preview/plan-blocks.ts'
import {
  components,
  previewPlugins,
  remarkPlugins,
  urlTransform,
} from '../markdown-preview/preview-options.ts'
import { withoutIds } from './tree-words.ts'

export function readTree({ source, footnoteNumbers }: DrawnFrom): Root {
  let read: Root = { type: 'root', children: [] }
  const keep = () => (tree: Root) => {
    read = withoutIds(structuredClone(tree))
  }
  // A function like any other: it uses no hooks, and what it draws is not needed.
  Markdown({
    children: source,
    remarkPlugins,
    rehypePlugins: [...(previewPlugins(footnoteNumbers, false) ?? []), keep],
  })
  return read
}

export function DrawnTree({ tree }: { tree: Root }) {
  return (
    <Markdown
      rehypePlugins={[() => () => structuredClone(tree)]}
      components={components}
      urlTransform={urlTransform}
    >
      {''}
    </Markdown>
  )
}
