// What stayed between two changes: a paragraph on each side of them for the context, the rest folded away.
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { BlockBoundary } from '../../../ui/markdown-preview/block-boundary.tsx'
import previewStyles from '../../../ui/markdown-preview/markdown-preview.module.css'
import type { DrawnFrom } from '../../../ui/markdown-preview/plan-blocks.ts'
import { PreviewBlock } from '../../../ui/markdown-preview/preview-block.tsx'
import styles from './changes-pane.module.css'

interface UnchangedPassagesProps {
  texts: readonly string[]
  planBlock: (text: string) => DrawnFrom
  isFirst: boolean
  isLast: boolean
}

export function UnchangedPassages({ texts, planBlock, isFirst, isLast }: UnchangedPassagesProps) {
  const [isOpen, setIsOpen] = useState(false)
  const start = isFirst ? 0 : 1
  const end = isLast ? texts.length : texts.length - 1
  // One alone takes no more room than what would say so.
  const folded = isOpen || end - start < 2 ? [] : texts.slice(start, end)
  const lead = folded.length === 0 ? texts : texts.slice(0, start)
  return (
    <>
      <Passages texts={lead} planBlock={planBlock} />
      {folded.length > 0 && (
        <button type="button" className={styles.fold} onClick={() => setIsOpen(true)}>
          <IconChevronRight size={13} stroke={1.75} aria-hidden />
          {folded.length} unchanged paragraphs
        </button>
      )}
      {folded.length > 0 && <Passages texts={texts.slice(end)} planBlock={planBlock} />}
    </>
  )
}

function Passages({ texts, planBlock }: Pick<UnchangedPassagesProps, 'texts' | 'planBlock'>) {
  return (
    <div className={`${previewStyles.read} ${styles.same}`}>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what stayed never moves
        <BlockBoundary key={index} source={text}>
          <PreviewBlock {...planBlock(text)} isFootnotes={false} />
        </BlockBoundary>
      ))}
    </div>
  )
}
