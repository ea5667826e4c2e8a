// Puts to each row of a page the place where the search matches. Loaded with the first search.
import { findSnippet } from '../article/find-snippet.ts'
import type { FoundTexts } from '../article/text-search.ts'
import type { ArticlePage } from './article-store.ts'

export async function withSnippets(
  page: ArticlePage,
  { terms }: FoundTexts,
  readSource: (id: string) => Promise<string | null>,
): Promise<ArticlePage> {
  const sources = await Promise.all(page.items.map(row => readSource(row.id)))
  const items = page.items.map((row, index) => {
    const snippet = findSnippet(sources[index] ?? '', row.keywords, terms)
    return snippet ? { ...row, snippet } : row
  })
  return { ...page, items }
}
