// What two versions of an article differ in: the fields one by one, the text line by line.
import { diffLines } from 'diff'
import { type ParsedArticle, parseArticle } from '../../../article/parse-article.ts'

export interface FieldDifference {
  key: string
  /** As text for showing; null when the version does not have the key. */
  mine: string | null
  theirs: string | null
}

export interface LinePart {
  kind: 'same' | 'mine' | 'theirs'
  text: string
}

export interface Comparison {
  fields: FieldDifference[]
  lines: LinePart[]
}

/** Lines around a difference that are shown with it. */
const contextLines = 2
/** A diff of two long and wholly different texts would stand still; past this it is one block against the other. */
const maxEdits = 4000

export function compareSources(mine: string, theirs: string): Comparison {
  const [a, b] = [parseArticle(mine), parseArticle(theirs)]
  // Without readable front matter on both sides there is only text to compare.
  if (!a.canEditFields || !b.canEditFields) return { fields: [], lines: compareLines(mine, theirs) }
  return { fields: compareFields(a, b), lines: compareLines(bodyOf(a), bodyOf(b)) }
}

function compareFields({ data: mine }: ParsedArticle, { data: theirs }: ParsedArticle): FieldDifference[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return keys
    .map(key => ({ key, mine: shown(mine[key]), theirs: shown(theirs[key]) }))
    .filter(difference => difference.mine !== difference.theirs)
}

function compareLines(mine: string, theirs: string): LinePart[] {
  const changes = diffLines(theirs, mine, { maxEditLength: maxEdits })
  if (!changes)
    return [
      { kind: 'theirs', text: theirs },
      { kind: 'mine', text: mine },
    ]
  const parts = changes.map(
    ({ added, removed, value }): LinePart => ({
      kind: added ? 'mine' : removed ? 'theirs' : 'same',
      text: value,
    }),
  )
  if (parts.every(({ kind }) => kind === 'same')) return []
  return parts.map((part, index) =>
    part.kind === 'same' ? { ...part, text: shortened(part.text, index, parts.length) } : part,
  )
}

function shortened(text: string, index: number, count: number): string {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length <= contextLines * 2 + 1) return text
  const before = index === 0 ? [] : lines.slice(0, contextLines)
  const after = index === count - 1 ? [] : lines.slice(-contextLines)
  return `${[...before, '⋯', ...after].join('\n')}\n`
}

function bodyOf({ source, body }: ParsedArticle): string {
  return source.slice(body.from, body.to)
}

function shown(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}
