// Full-text search off the page's own thread: the text index, asked by messages.
import type { FoundTexts } from '../../article/text-search.ts'
import { createBrowserDatabase } from './database.ts'
import { storageError } from './storage-error.ts'
import { createTextIndex, type TextIndex, type TextSearch } from './text-index.ts'

export interface SearchRequest {
  call: number
  databaseName: string
  search: TextSearch
}

export type SearchReply = { call: number; found: FoundTexts } | { call: number; error: string }

let index: TextIndex | null = null
let turn: Promise<unknown> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  turn = turn.then(() => answer(data)).then(reply => self.postMessage(reply))
})

async function answer({ call, databaseName, search }: SearchRequest): Promise<SearchReply> {
  try {
    index ??= createTextIndex(createBrowserDatabase(databaseName))
    return { call, found: await index.find(search) }
  } catch (error) {
    return { call, error: storageError(error).message }
  }
}
