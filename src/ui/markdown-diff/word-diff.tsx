// Two plain texts in one, with the words marked that differ.
import { useMemo } from 'react'
import { compareWords } from '../../article/compare/compare-words.ts'

interface WordDiffProps {
  before: string
  after: string
  /** One side alone, with its own words marked. */
  only?: 'before' | 'after'
}

const tags = { same: 'span', added: 'ins', removed: 'del' } as const

export function WordDiff({ before, after, only }: WordDiffProps) {
  const parts = useMemo(() => compareWords(before, after), [before, after])
  const left = only && (only === 'before' ? 'added' : 'removed')
  return parts.map(({ kind, text }, index) => {
    if (kind === left) return null
    const Part = tags[kind]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never move
      <Part key={index} data-change={kind === 'same' ? undefined : kind}>
        {text}
      </Part>
    )
  })
}
