// How Markdown of an article becomes elements, wherever it is drawn: cleaned by the allow-list, with safe addresses.
import type { Components, Options } from 'react-markdown'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { PreviewImage } from './preview-image.tsx'
import { PreviewLink } from './preview-link.tsx'
import { previewSchema } from './preview-schema.ts'
import { PreviewTask } from './preview-task.tsx'
import { rehypeDirection } from './rehype-direction.ts'
import { rehypeFootnotes } from './rehype-footnotes.ts'
import { rehypePrefixIds } from './rehype-prefix-ids.ts'
import { safeUrl } from './safe-url.ts'

/** What is longer is shown as it stands: one block is drawn in one go, and the desk must not stand still for it. */
const maxBlockLength = 200_000

/** Quotes and lists a hundred deep on one line: nobody reads them, and drawing them takes time by the square. */
const deepMarkers = /^[ \t]*(?:>[ \t]{0,4}|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){100}/m

export const remarkPlugins = [remarkGfm]
export const components: Components = { a: PreviewLink, img: PreviewImage, input: PreviewTask }
export const urlTransform = (url: string, attribute: string) => safeUrl(url, attribute === 'src')

export function canDraw(source: string): boolean {
  return source.length <= maxBlockLength && !deepMarkers.test(source)
}

/** `footnoteNumbers`: `label number` lines. */
export function previewPlugins(footnoteNumbers: string, isFootnotes: boolean): Options['rehypePlugins'] {
  return [
    rehypeRaw,
    rehypePrefixIds,
    [rehypeSanitize, previewSchema],
    [rehypeFootnotes, { numbers: footnoteNumbers, isList: isFootnotes }],
    rehypeDirection,
  ]
}
