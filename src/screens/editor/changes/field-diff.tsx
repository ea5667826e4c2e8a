// One field in two versions, in words: texts by word, lists by item, everything else as a whole.

import { compareItems } from '../../../article/compare/compare-words.ts'
import type { FieldChange } from '../../../article/compare/comparison.ts'
import { fieldItems, fieldText } from '../../../article/field-text.ts'
import { WordDiff } from '../../../ui/markdown-diff/word-diff.tsx'
import styles from './changes-pane.module.css'

/** Read as sentences, and so set in the reading face. */
const readFields = new Set(['title', 'excerpt', 'metaDescription', 'imageAlt', 'imageCredit', 'socialShare'])

export function FieldDiff({ change, isSideBySide }: { change: FieldChange; isSideBySide: boolean }) {
  const { key, before, after } = change
  const className = `${styles.value} ${readFields.has(key) ? styles.read : ''}`
  const sides = isSideBySide ? (['before', 'after'] as const) : ([undefined] as const)
  return (
    <div className={styles.sides} data-side-by-side={isSideBySide || undefined}>
      {sides.map(only => (
        <p key={only ?? 'both'} className={className}>
          <FieldSide field={key} before={before} after={after} only={only} />
        </p>
      ))}
    </div>
  )
}

interface FieldSideProps {
  field: string
  before: unknown
  after: unknown
  only: 'before' | 'after' | undefined
}

function FieldSide({ field, before, after, only }: FieldSideProps) {
  if (typeof before === 'string' && typeof after === 'string' && field !== 'status')
    return <WordDiff before={before} after={after} {...(only && { only })} />
  const areLists = [before, after].every(value => value === undefined || Array.isArray(value))
  if (areLists) return <ListDiff field={field} before={before} after={after} only={only} />
  return (
    <>
      {only !== 'after' && <Value field={field} value={before} kind="removed" />}{' '}
      {only !== 'before' && <Value field={field} value={after} kind="added" />}
    </>
  )
}

function Value({ field, value, kind }: { field: string; value: unknown; kind: 'added' | 'removed' }) {
  const Part = kind === 'added' ? 'ins' : 'del'
  if (value === undefined) return <i>{kind === 'added' ? 'not there any more' : 'was not there'}</i>
  return <Part data-change={kind}>{fieldText(field, value) || 'empty'}</Part>
}

function ListDiff({ field, before, after, only }: FieldSideProps) {
  const items = (value: unknown) => (value === undefined ? [] : fieldItems(field, value))
  const parts = compareItems(items(before), items(after)).flatMap(({ before, after, isSame }) => [
    ...before.map(text => ({ text, kind: isSame ? ('same' as const) : ('removed' as const) })),
    ...(isSame ? [] : after.map(text => ({ text, kind: 'added' as const }))),
  ])
  const left = only && (only === 'before' ? 'added' : 'removed')
  const tags = { same: 'span', added: 'ins', removed: 'del' } as const
  return (
    <span className={styles.items}>
      {parts.map(({ text, kind }, index) => {
        if (kind === left) return null
        const Part = tags[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never move
          <Part key={index} className={styles.item} data-change={kind === 'same' ? undefined : kind}>
            {text}
          </Part>
        )
      })}
    </span>
  )
}
