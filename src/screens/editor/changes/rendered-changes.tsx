// The changes as they are read: fields with their labels, then the text with the words marked that differ.
import { memo, useDeferredValue, useMemo } from 'react'
import {
  type ArticleComparison,
  type Change,
  changesOf,
  type PassageChange,
  type SamePassages,
  type WritingChange,
} from '../../../article/compare/comparison.ts'
import { fieldLabel } from '../../../article/field-labels.ts'
import { editorText } from '../../../article/replace-body.ts'
import { splitSource } from '../../../article/split-source.ts'
import { MarkdownDiff } from '../../../ui/markdown-diff/markdown-diff.tsx'
import { createBlockPlanner, type DrawnFrom } from '../../../ui/markdown-preview/plan-blocks.ts'
import { ChangeFrame } from './change-frame.tsx'
import styles from './changes-pane.module.css'
import { blockKind, describeChange, writingTitle } from './describe-change.ts'
import { FieldDiff } from './field-diff.tsx'
import { UnchangedPassages } from './unchanged-passages.tsx'

interface RenderedChangesProps {
  comparison: ArticleComparison
  isSideBySide: boolean
  /** Null where nothing can be brought back. */
  onRestore: ((change: Change) => void) | null
}

/** These stand at once; the rest follows without holding up the screen. */
const firstPassages = 40

export const RenderedChanges = memo(function RenderedChanges({
  comparison,
  isSideBySide,
  onRestore,
}: RenderedChangesProps) {
  const { fields, frontMatter, passages, spacing } = comparison
  const places = useMemo(() => {
    const changes = changesOf(comparison)
    return new Map(changes.map((change, at) => [change, { at, count: changes.length }]))
  }, [comparison])
  const shown = useDeferredValue(passages, passages.slice(0, firstPassages))
  const planBefore = useMemo(() => createBlockPlanner(bodyOf(comparison.before)), [comparison.before])
  const planAfter = useMemo(() => createBlockPlanner(bodyOf(comparison.after)), [comparison.after])
  const placeOf = (change: Change) => ({
    ...(places.get(change) ?? { at: 0, count: 0 }),
    onRestore: onRestore && (() => onRestore(change)),
  })
  return (
    <>
      {fields.map(change => (
        <ChangeFrame
          key={change.key}
          {...placeOf(change)}
          title={fieldLabel(change.key)}
          said={describeChange(change)}
          action={`Restore ${fieldLabel(change.key)}`}
        >
          <FieldDiff change={change} isSideBySide={isSideBySide} />
        </ChangeFrame>
      ))}
      {frontMatter && <WritingDiff change={frontMatter} place={placeOf(frontMatter)} />}
      <div className={styles.text}>
        {shown.map((passage, index) =>
          passage.kind === 'same' ? (
            <UnchangedPassages
              key={keyOf(passage, index)}
              texts={passage.texts}
              planBlock={planAfter}
              isFirst={index === 0}
              isLast={index === passages.length - 1}
            />
          ) : (
            <ChangeFrame
              key={keyOf(passage, index)}
              {...placeOf(passage)}
              title={`${blockKind(passage.after || passage.before)} ${passage.how}`}
              said={describeChange(passage)}
              action={`Restore this ${blockKind(passage.after || passage.before).toLowerCase()}`}
            >
              <PassageDiff passage={passage} plans={[planBefore, planAfter]} isSideBySide={isSideBySide} />
            </ChangeFrame>
          ),
        )}
      </div>
      {spacing && <WritingDiff change={spacing} place={placeOf(spacing)} />}
    </>
  )
})

interface PassageDiffProps {
  passage: PassageChange
  plans: readonly [before: (text: string) => DrawnFrom, after: (text: string) => DrawnFrom]
  isSideBySide: boolean
}

function PassageDiff({ passage, plans, isSideBySide }: PassageDiffProps) {
  const { how, before, after } = passage
  const [planBefore, planAfter] = plans
  const old = useMemo(
    () => (how === 'added' ? null : { markdown: before, drawnFrom: drawn(before, planBefore) }),
    [how, before, planBefore],
  )
  const now = useMemo(
    () => (how === 'removed' ? null : { markdown: after, drawnFrom: drawn(after, planAfter) }),
    [how, after, planAfter],
  )
  return <MarkdownDiff before={old} after={now} isSideBySide={isSideBySide} />
}

/** The text of a footnote stands for itself here. */
function drawn(markdown: string, plan: (text: string) => DrawnFrom): DrawnFrom {
  return plan(markdown.replace(/^ {0,3}\[\^[^\]\s]+\]:[ \t]*/, ''))
}

interface WritingDiffProps {
  change: WritingChange
  place: { at: number; count: number; onRestore: (() => void) | null }
}

/** More are counted. */
const mostPlaces = 20

function WritingDiff({ change, place }: WritingDiffProps) {
  const title = writingTitle(change.part)
  const rest = change.places.length - mostPlaces
  return (
    <ChangeFrame {...place} title={title} said={describeChange(change)} action={`Restore: ${title}`}>
      {change.part === 'text' ? (
        <p className={styles.note}>
          Nobody who reads the article sees a difference: line ends or blank lines in{' '}
          {change.places.length === 1 ? 'one place' : `${change.places.length} places`}. The source shows
          them.
        </p>
      ) : (
        <pre className={styles.lines}>
          {change.places.slice(0, mostPlaces).map(({ before, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a comparison never move
            <span key={index}>
              {before && <del data-change="removed">{before.trimEnd()}</del>}
              {before && after && '\n'}
              {after && <ins data-change="added">{after.trimEnd()}</ins>}
              {'\n'}
            </span>
          ))}
          {rest > 0 && `And ${rest} more.`}
        </pre>
      )}
    </ChangeFrame>
  )
}

function bodyOf(source: string): string {
  return editorText(source.slice(splitSource(source).body.from))
}

function keyOf(passage: PassageChange | SamePassages, index: number): string {
  return `${index} ${passage.kind === 'same' ? 'same' : `${passage.how} ${passage.before.length} ${passage.after.length}`}`
}
