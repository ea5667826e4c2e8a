// The folded text of articles in memory, scanned for each search. It reads only what changed since the last one.
import { searchTextOf } from '../../article/search-text-of.ts'
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import { type FoundTexts, plainTexts, searchTexts } from '../../article/text-search.ts'
import type { BrowserDatabase } from './database.ts'

/** Bounds how much text one transaction holds in memory. */
const articlesPerRead = 100

export interface TextSearch {
  q: string
  /** Articles that are new or changed since the search before. */
  changed: readonly string[]
  /** Articles that are not there any more. */
  gone: readonly string[]
}

export interface TextIndex {
  find(search: TextSearch): Promise<FoundTexts>
}

export function createTextIndex(database: BrowserDatabase): TextIndex {
  const texts = new Map<string, string>()

  async function load(ids: readonly string[]): Promise<void> {
    const sources = await database.read(transaction => {
      const table = transaction.objectStore('sources')
      return Promise.all(ids.map(id => table.get(id)))
    })
    for (const [index, id] of ids.entries()) {
      const source = sources[index]
      if (source === undefined) texts.delete(id)
      else texts.set(id, compact(searchTextOf(source)))
    }
  }

  return {
    async find({ q, changed, gone }) {
      for (const id of gone) texts.delete(id)
      for (let from = 0; from < changed.length; from += articlesPerRead)
        await load(changed.slice(from, from + articlesPerRead))
      return searchTexts(q, plainTexts(texts))
    },
  }
}

/** The same text anew: what was cut from text with one dash or quote in it takes two bytes for every letter. */
function compact(text: string): string {
  return decodeSource(encodeSource(text))
}
