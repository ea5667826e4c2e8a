// One block of an article, drawn. Memoised: it is drawn again only when its own Markdown changes.
import { memo } from 'react'
import Markdown from 'react-markdown'
import { canDraw, components, previewPlugins, remarkPlugins, urlTransform } from './preview-options.ts'

interface PreviewBlockProps {
  source: string
  footnoteNumbers: string
  isFootnotes: boolean
}

export const PreviewBlock = memo(function PreviewBlock({
  source,
  footnoteNumbers,
  isFootnotes,
}: PreviewBlockProps) {
  if (!canDraw(source)) return <pre>{source}</pre>
  return (
    <Markdown
      remarkPlugins={remarkPlugins}
      rehypePlugins={previewPlugins(footnoteNumbers, isFootnotes)}
      components={components}
      urlTransform={urlTransform}
    >
      {source}
    </Markdown>
  )
})
