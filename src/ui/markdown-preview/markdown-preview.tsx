// An article's text, drawn and cleaned. It follows the text at a distance: drawing happens in a transition,
// block by block, so that typing never waits for it.
import { type Ref, useDeferredValue, useMemo, useRef } from 'react'
import { BlockBoundary } from './block-boundary.tsx'
import styles from './markdown-preview.module.css'
import { type PlannedBlock, planBlocks } from './plan-blocks.ts'
import { PreviewBlock } from './preview-block.tsx'

/** More than a thousand pages of print are not drawn while somebody types. */
const maxLength = 1_000_000
/** These stand at once; the rest of a long article follows without holding up the screen. */
const firstBlocks = 24

interface MarkdownPreviewProps {
  source?: string
  className?: string
  ref?: Ref<HTMLDivElement>
}

export function MarkdownPreview({ source = '', className, ref }: MarkdownPreviewProps) {
  const planned = useRef<readonly PlannedBlock[]>([])
  const blocks = useMemo(() => {
    planned.current = planBlocks(source.slice(0, maxLength), planned.current)
    return planned.current
  }, [source])
  const shown = useDeferredValue(blocks, blocks.slice(0, firstBlocks))
  return (
    <div ref={ref} className={className ? `${styles.read} ${className}` : styles.read}>
      {shown.map(block => (
        <div key={block.key} className={styles.block} data-line={block.line} data-last-line={block.lastLine}>
          <BlockBoundary source={block.source}>
            <PreviewBlock
              source={block.source}
              footnoteNumbers={block.footnoteNumbers}
              isFootnotes={block.isFootnotes}
            />
          </BlockBoundary>
        </div>
      ))}
      {source.length > maxLength && (
        <p className={styles.note}>
          The preview ends here: the article is very long. The text itself is whole.
        </p>
      )}
    </div>
  )
}

// The Markdown editor asks for its preview as a default export (see the alias in vite.config.ts).
// biome-ignore lint/style/noDefaultExport: what the editor imports
export default MarkdownPreview
