// Articles as a zip that streams: one file an article, its id as its name, its exact bytes as its content.
import { Zip, ZipDeflate } from 'fflate'
import { GalleyError } from '../../article/galley-error.ts'
import { encodeSource } from '../../article/source-bytes.ts'
import type { StoredArticle } from '../article-store.ts'

/** What a zip without ZIP64 can hold. */
export const maxZipFiles = 65_535

export type ZipFile = Pick<StoredArticle, 'id' | 'source' | 'updatedAt'>

/** Articles are asked for one at a time, only as fast as the zip is read away. */
export function zipArticles(articles: AsyncIterable<ZipFile>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = articles[Symbol.asyncIterator]()
  let zip: Zip
  let count = 0
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, part, isLast) => {
        if (error) return controller.error(error)
        if (part.length > 0) controller.enqueue(new Uint8Array(part))
        if (isLast) controller.close()
      })
    },
    async pull() {
      const { done, value } = await iterator.next()
      if (done) return zip.end()
      if (++count > maxZipFiles)
        throw new GalleyError('too-large', `A zip holds at most ${maxZipFiles} files. Export fewer.`)
      addArticle(zip, value)
    },
    async cancel() {
      zip.terminate()
      await iterator.return?.()
    },
  })
}

function addArticle(zip: Zip, article: ZipFile): void {
  const file = new ZipDeflate(article.id)
  file.mtime = zipTime(article.updatedAt)
  zip.add(file)
  file.push(encodeSource(article.source), true)
}

/** Zip times reach from 1980 to 2099; anything else would fail the export. */
function zipTime(updatedAt: string): Date {
  const time = new Date(updatedAt)
  const year = time.getFullYear()
  return year >= 1980 && year <= 2099 ? time : new Date(1980, 0, 1)
}
