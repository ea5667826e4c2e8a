// The names that an article is filed under.
import { parseArticle } from './parse-article.ts'
import { isObject } from './plan-changes.ts'
import { readPlainFields } from './read-plain-fields.ts'
import { keywordItems } from './rename-names.ts'

export interface ArticleNames {
  /** Of `category` and of all levels of `categories`, each once. */
  categories: string[]
  keywords: string[]
}

/** Never throws: what cannot be read has no names. */
export function articleNames(source: string): ArticleNames {
  const { category, categories, keywords } = readPlainFields(source)?.data ?? parseArticle(source).data
  const levels = Array.isArray(categories) ? categories.map(level => isObject(level) && level.name) : []
  return { categories: texts([category, ...levels]), keywords: texts(keywordItems(keywords)) }
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter(value => typeof value === 'string' && value !== ''))] as string[]
}
