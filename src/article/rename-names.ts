// Names of categories and keywords in an article's data: renamed, merged into one, or taken out.
import { isObject } from './plan-changes.ts'

export interface Renaming {
  /** Exactly as they stand in the files. */
  names: readonly string[]
  /** What they all become; null takes them out. */
  to: string | null
}

/** `category` and `categories`, as far as they change. */
export function renameCategories(
  data: Readonly<Record<string, unknown>>,
  { names, to }: Renaming,
): Record<string, unknown> {
  const { category, categories } = data
  const changed: Record<string, unknown> = {}
  if (isNamed(category, names) && category !== to) changed.category = to
  if (Array.isArray(categories) && categories.some(level => isNamed(nameOf(level), names))) {
    const levels = categories.flatMap(level => {
      if (!isNamed(nameOf(level), names)) return [level]
      return to === null ? [] : [{ ...level, name: to }]
    })
    changed.categories = withoutRepeats(levels, level => JSON.stringify([kindOf(level), nameOf(level)]))
  }
  return changed
}

/** The keywords after the renaming, in the way the file writes them; undefined when none of them is there. */
export function renameKeywords(value: unknown, { names, to }: Renaming): unknown {
  const keywords = keywordItems(value)
  if (!keywords.some(keyword => isNamed(keyword, names))) return undefined
  const renamed = keywords.flatMap(keyword =>
    isNamed(keyword, names) ? (to === null ? [] : [to]) : [keyword],
  )
  return likeBefore(value, withoutRepeats(renamed, JSON.stringify))
}

/** Undefined when the keyword is there. */
export function addKeyword(value: unknown, keyword: string): unknown {
  const keywords = keywordItems(value)
  return keywords.includes(keyword) ? undefined : likeBefore(value, [...keywords, keyword])
}

/** A list, or what older sites write: one text with commas. */
export function keywordItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return []
  return value
    .split(',')
    .map(keyword => keyword.trim())
    .filter(keyword => keyword !== '')
}

function likeBefore(value: unknown, keywords: unknown[]): unknown {
  return typeof value === 'string' ? keywords.join(', ') : keywords
}

function withoutRepeats(items: unknown[], keyOf: (item: unknown) => string): unknown[] {
  const seen = new Set<string>()
  return items.filter(item => {
    const key = keyOf(item)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function isNamed(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'string' && names.includes(value)
}

function nameOf(level: unknown): unknown {
  return isObject(level) ? level.name : undefined
}

function kindOf(level: unknown): unknown {
  return isObject(level) ? level.type : level
}
