// The text of an article that full-text search reads.
import { foldText } from './search-text.ts'
import { splitSource } from './split-source.ts'
import { summarize } from './summarize.ts'
import type { Summary } from './summary.ts'

/** What the full-text search reads of an article: title, keywords and body, folded. */
export function searchTextOf(
  source: string,
  { title, keywords }: Pick<Summary, 'title' | 'keywords'> = summarize(source),
): string {
  const { body } = splitSource(source)
  return foldText(`${title}\n${keywords.join('\n')}\n${source.slice(body.from, body.to)}`)
}
