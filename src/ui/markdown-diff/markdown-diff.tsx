// One block of an article in two versions, drawn, with the words marked that differ. What cannot be seen when drawn is shown
// as it is written.
import type { Root } from 'hast'
import { memo, type ReactNode, useMemo } from 'react'
import { BlockBoundary } from '../markdown-preview/block-boundary.tsx'
import previewStyles from '../markdown-preview/markdown-preview.module.css'
import type { DrawnFrom } from '../markdown-preview/plan-blocks.ts'
import { canDraw } from '../markdown-preview/preview-options.ts'
import { DrawnTree, readTree } from './draw-tree.tsx'
import { markChanges } from './mark-changes.ts'
import styles from './markdown-diff.module.css'
import { treeWords } from './tree-words.ts'
import { WordDiff } from './word-diff.tsx'

export interface DiffVersion {
  /** As it stands in the article. */
  markdown: string
  /** With the definitions that it uses. */
  drawnFrom: DrawnFrom
}

interface MarkdownDiffProps {
  /** Null where there is none. */
  before: DiffVersion | null
  after: DiffVersion | null
  isSideBySide: boolean
}

export const MarkdownDiff = memo(function MarkdownDiff(props: MarkdownDiffProps) {
  const { before, after } = props
  return (
    <BlockBoundary source={`${before?.markdown ?? ''}\n${after?.markdown ?? ''}`}>
      <DrawnDiff {...props} />
    </BlockBoundary>
  )
})

function DrawnDiff({ before, after, isSideBySide }: MarkdownDiffProps) {
  const drawn = useMemo(() => drawVersions(before, after), [before, after])
  const { left, right, inline } = drawn
  const blank = <div className={styles.blank} />
  return (
    <>
      <div className={`${previewStyles.read} ${styles.diff}`} data-side-by-side={isSideBySide || undefined}>
        {isSideBySide ? (
          <>
            {left ?? blank}
            {right ?? blank}
          </>
        ) : (
          (inline ?? (
            <>
              {left}
              {right}
            </>
          ))
        )}
      </div>
      {drawn.isWrittenOnly && (
        <p className={styles.written}>
          <WordDiff before={before?.markdown ?? ''} after={after?.markdown ?? ''} />
        </p>
      )}
    </>
  )
}

interface DrawnVersions {
  left: ReactNode
  right: ReactNode
  /** Null when they stand one after the other. */
  inline: ReactNode
  /** Something differs that nobody sees here. */
  isWrittenOnly: boolean
}

function drawVersions(before: DiffVersion | null, after: DiffVersion | null): DrawnVersions {
  const [old, now] = [before, after].map(version =>
    version && canDraw(version.markdown) ? readTree(version.drawnFrom) : null,
  )
  const marked = old && now ? markChanges(old, now) : null
  if (marked)
    return {
      left: (
        <div>
          <DrawnTree tree={marked.before} />
        </div>
      ),
      right: (
        <div>
          <DrawnTree tree={marked.after} />
        </div>
      ),
      inline: <DrawnTree tree={marked.inline} />,
      isWrittenOnly: !marked.hasWords || marked.isRestyled,
    }
  const hasNothing = [old, now].every(tree => !tree || treeWords(tree).length === 0)
  return {
    left: whole('removed', before, old ?? null),
    right: whole('added', after, now ?? null),
    inline: null,
    isWrittenOnly: hasNothing,
  }
}

function whole(kind: 'removed' | 'added', version: DiffVersion | null, tree: Root | null): ReactNode {
  if (!version) return null
  const Whole = kind === 'added' ? 'ins' : 'del'
  return (
    <Whole className={styles.whole} data-change={kind}>
      {tree ? <DrawnTree tree={tree} /> : <pre>{version.markdown}</pre>}
    </Whole>
  )
}
