// Digests of articles that are read one by one, so that others get their turn.
import { maxCheckedCharacters } from '../check.ts'
import { readForChecks } from '../checked-article.ts'
import { digestOf } from '../corpus/digest.ts'
import { createSlices } from '../in-slices.ts'
import type { DigestArticles, DigestedArticle } from './pile-keeper.ts'

export interface ReadText {
  version: string
  source: string
}

/** `read` gives null for what is not there or cannot be read; it throws when nothing can be. */
export function digestInTurn(read: (id: string) => Promise<ReadText | null>): DigestArticles {
  const slices = createSlices()
  return async ids => {
    const digested: (DigestedArticle | null)[] = []
    for (const id of ids) {
      digested.push(digestText(id, await read(id)))
      await slices.rest()
    }
    return digested
  }
}

/** Null for what is too long to be checked. */
export function digestText(id: string, text: ReadText | null): DigestedArticle | null {
  if (text === null || text.source.length > maxCheckedCharacters) return null
  return { version: text.version, digest: digestOf(id, readForChecks(text.source, new Date())) }
}
