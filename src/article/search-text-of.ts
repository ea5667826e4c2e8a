// The text of an article that full-text search reads.
import { foldText } from './search-text.ts'
import { splitSource } from './split-source.ts'
import { summarize } from './summarize.ts'
import type { Summary } from './summary.ts'

/** Characters of a body that are searched: folding more would keep everything else waiting for seconds. */
const searchedLength = 2_000_000

/** What the full-text search reads of an article: title, keywords and the first 2 million characters of the body, folded. */
export function searchTextOf(
  source: string,
  { title, keywords }: Pick<Summary, 'title' | 'keywords'> = summarize(source),
): string {
  const { body } = splitSource(source)
  return foldText(
    `${title}\n${keywords.join('\n')}\n${source.slice(body.from, Math.min(body.to, body.from + searchedLength))}`,
  )
}
