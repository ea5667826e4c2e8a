// What two versions of an article differ in: the fields one by one, the text line by line.
import { type ParsedArticle, parseArticle } from '../../../article/parse-article.ts'
import { compareLines, type LinePart } from '../../../ui/line-diff/compare-lines.ts'

export interface FieldDifference {
  key: string
  /** As text for showing; null when the version does not have the key. */
  mine: string | null
  theirs: string | null
}

export interface Comparison {
  fields: FieldDifference[]
  lines: LinePart[]
}

export function compareSources(mine: string, theirs: string): Comparison {
  const [a, b] = [parseArticle(mine), parseArticle(theirs)]
  // Without readable front matter on both sides there is only text to compare.
  if (!a.canEditFields || !b.canEditFields) return { fields: [], lines: compareLines(theirs, mine) }
  return { fields: compareFields(a, b), lines: compareLines(bodyOf(b), bodyOf(a)) }
}

function compareFields({ data: mine }: ParsedArticle, { data: theirs }: ParsedArticle): FieldDifference[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return keys
    .map(key => ({ key, mine: shown(mine[key]), theirs: shown(theirs[key]) }))
    .filter(difference => difference.mine !== difference.theirs)
}

function bodyOf({ source, body }: ParsedArticle): string {
  return source.slice(body.from, body.to)
}

function shown(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}
