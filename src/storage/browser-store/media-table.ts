// Media in the browser's storage.
import type { ArticleStore } from '../article-store.ts'
import { checkMediaName, refuseOtherMedia, sameBytes } from '../media-name.ts'
import type { BrowserDatabase } from './database.ts'

type MediaPort = Pick<ArticleStore, 'putMedia' | 'readMedia' | 'listMedia'>

export function createMediaTable(database: BrowserDatabase): MediaPort {
  return {
    async putMedia(name, bytes, type) {
      checkMediaName(name)
      const file = { name, type, size: bytes.length }
      return database.write([name], async transaction => {
        const standing = await transaction.objectStore('mediaBytes').get(name)
        if (standing && !sameBytes(standing, bytes)) refuseOtherMedia(name)
        await Promise.all([
          transaction.objectStore('media').put(file),
          transaction.objectStore('mediaBytes').put(bytes, name),
        ])
        return file
      })
    },
    async readMedia(name) {
      checkMediaName(name)
      return database.read(async transaction => {
        const file = await transaction.objectStore('media').get(name)
        const bytes = await transaction.objectStore('mediaBytes').get(name)
        return file && bytes ? { bytes, type: file.type } : null
      })
    },
    async listMedia() {
      return database.read(transaction => transaction.objectStore('media').getAll())
    },
  }
}
