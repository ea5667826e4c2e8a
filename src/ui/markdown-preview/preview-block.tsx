// One block of an article, drawn. Memoised: it is drawn again only when its own Markdown changes.
import { memo } from 'react'
import Markdown, { type Components, type Options } from 'react-markdown'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { PreviewImage } from './preview-image.tsx'
import { PreviewLink } from './preview-link.tsx'
import { previewSchema } from './preview-schema.ts'
import { PreviewTask } from './preview-task.tsx'
import { rehypeFootnotes } from './rehype-footnotes.ts'
import { rehypePrefixIds } from './rehype-prefix-ids.ts'
import { safeUrl } from './safe-url.ts'

/** What is longer is shown as it stands: one block is drawn in one go, and the desk must not stand still for it. */
const maxBlockLength = 200_000

/** Quotes and lists a hundred deep on one line: nobody reads them, and drawing them takes time by the square. */
const deepMarkers = /^[ \t]*(?:>[ \t]{0,4}|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){100}/m

const remarkPlugins = [remarkGfm]
const components: Components = { a: PreviewLink, img: PreviewImage, input: PreviewTask }
const urlTransform = (url: string, attribute: string) => safeUrl(url, attribute === 'src')

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
  if (source.length > maxBlockLength || deepMarkers.test(source)) return <pre>{source}</pre>
  const rehypePlugins: Options['rehypePlugins'] = [
    rehypeRaw,
    rehypePrefixIds,
    [rehypeSanitize, previewSchema],
    [rehypeFootnotes, { numbers: footnoteNumbers, isList: isFootnotes }],
  ]
  return (
    <Markdown
      remarkPlugins={remarkPlugins}
      rehypePlugins={rehypePlugins}
      components={components}
      urlTransform={urlTransform}
    >
      {source}
    </Markdown>
  )
})
