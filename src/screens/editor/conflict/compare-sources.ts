// What two versions of an article differ in: the fields one by one, the text line by line.
import { fieldText } from '../../../article/field-text.ts'
import { isSameData } from '../../../article/merge/merge-data.ts'
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
    .filter(key => !isSameData(mine[key], theirs[key]))
    .map(key => ({ key, mine: shown(key, mine[key]), theirs: shown(key, theirs[key]) }))
}

function bodyOf({ source, body }: ParsedArticle): string {
  return source.slice(body.from, body.to)
}

function shown(key: string, value: unknown): string | null {
  return value === undefined ? null : fieldText(key, value)
}
