// The article as a reader will see it: the head from the front matter, then the text.

import type { MouseEventHandler } from 'react'
import { useWatch } from 'react-hook-form'
import { isWebAddress } from '../../../article/article-schema.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'
import { MarkdownPreview } from '../../../ui/markdown-preview/markdown-preview.tsx'
import { PreviewBlock } from '../../../ui/markdown-preview/preview-block.tsx'
import { PreviewImage } from '../../../ui/markdown-preview/preview-image.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { Draft } from '../draft/use-draft.ts'
import styles from './read-pane.module.css'
import type { ShownText } from './use-text-parts.ts'

/** Short enough to feel live, long enough to let a burst of keys pass. */
const restMs = 150

interface ReadPaneProps {
  draft: Draft
  shown: ShownText
  mode: 'split' | 'read'
  /** Of the text; '' when it is not known. */
  lang: string
  /** Beside the text by a click, alone by a double one: who reads may click. */
  onGo: MouseEventHandler<HTMLElement>
}

export function ReadPane({ draft, shown, mode, lang, onGo }: ReadPaneProps) {
  const isAlone = mode === 'read'
  // Alone it shows all of a text that is written in parts.
  const body = useRestedText(isAlone ? draft.body : shown.text, restMs)
  return (
    <ScrollRegion
      className={styles.pane}
      data-scroll="read"
      aria-label="Preview"
      onClick={isAlone ? undefined : onGo}
      onDoubleClick={isAlone ? onGo : undefined}
    >
      <article className={styles.article} lang={lang}>
        {(isAlone || shown.index === 0) && <Head draft={draft} />}
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
      {title && (
        <h1 dir="auto" data-field="title">
          {title}
        </h1>
      )}
      {excerpt && (
        <p dir="auto" data-field="excerpt" className={styles.dek}>
          {excerpt}
        </p>
      )}
      {image && isWebAddress(image) && (
        <figure data-field="image">
          <PreviewImage key={image} src={image} alt={imageAlt} />
          {imageCredit && (
            <figcaption data-field="imageCredit">
              <PreviewBlock source={imageCredit} footnoteNumbers="" isFootnotes={false} />
            </figcaption>
          )}
        </figure>
      )}
    </header>
  )
}
