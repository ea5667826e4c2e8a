// Reads which images articles show, off the page's own thread.
import { type ImageUse, imageUses } from '../../article/image-uses.ts'
import { type BrowserDatabase, createBrowserDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

export interface ImageRequest {
  databaseName: string
  ids: readonly string[]
}

export type ImageReply = { images: (ImageUse[] | null)[] } | { error: string }

let database: BrowserDatabase | null = null

self.addEventListener('message', ({ data }: MessageEvent<ImageRequest>) => {
  void answer(data).then(reply => self.postMessage(reply))
})

async function answer({ databaseName, ids }: ImageRequest): Promise<ImageReply> {
  try {
    database ??= createBrowserDatabase(databaseName)
    const sources = await database.read(transaction => {
      const table = transaction.objectStore('sources')
      return Promise.all(ids.map(id => table.get(id)))
    })
    return { images: sources.map(source => (source === undefined ? null : imageUses(source))) }
  } catch (error) {
    return { error: storageError(error).message }
  }
}
