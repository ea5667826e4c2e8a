// The article as a reader will see it: the head from the front matter, then the text.

import { useWatch } from 'react-hook-form'
import { isWebAddress } from '../../../article/article-schema.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'
import { MarkdownPreview } from '../../../ui/markdown-preview/markdown-preview.tsx'
import { PreviewBlock } from '../../../ui/markdown-preview/preview-block.tsx'
import { PreviewImage } from '../../../ui/markdown-preview/preview-image.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { Draft } from '../draft/use-draft.ts'
import styles from './read-pane.module.css'

/** Short enough to feel live, long enough to let a burst of keys pass. */
const restMs = 150

export function ReadPane({ draft }: { draft: Draft }) {
  const body = useRestedText(draft.body, restMs)
  return (
    <ScrollRegion className={styles.pane} data-scroll="read" aria-label="Preview">
      <article className={styles.article}>
        <Head draft={draft} />
        {body.trim() === '' ? (
          <p className={styles.empty}>There is no text yet. Write some, and it shows here.</p>
        ) : (
          <MarkdownPreview source={body} />
        )}
      </article>
    </ScrollRegion>
  )
}

function Head({ draft: { form } }: { draft: Draft }) {
  const [title, excerpt, image, imageAlt, imageCredit] = useWatch({
    control: form.control,
    name: ['title', 'excerpt', 'image', 'imageAlt', 'imageCredit'],
  })
  return (
    <header className={styles.head}>
      {title && <h1>{title}</h1>}
      {excerpt && <p className={styles.dek}>{excerpt}</p>}
      {image && isWebAddress(image) && (
        <figure>
          <PreviewImage key={image} src={image} alt={imageAlt} />
          {imageCredit && (
            <figcaption>
              <PreviewBlock source={imageCredit} footnoteNumbers="" isFootnotes={false} />
            </figcaption>
          )}
        </figure>
      )}
    </header>
  )
}
