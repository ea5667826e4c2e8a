// Media in the browser's storage.
import type { MediaPort } from '../article-store.ts'
import { defaultMediaAddress } from '../media-address.ts'
import { checkMedia } from '../media-kind.ts'
import { checkMediaName, checkNewMediaName, refuseOtherMedia, sameBytes } from '../media-name.ts'
import type { BrowserDatabase } from './database.ts'

export function createMediaTable(database: BrowserDatabase, now: () => Date): MediaPort {
  return {
    mediaPlace: async () => ({ address: defaultMediaAddress, folder: null }),
    async putMedia(name, bytes) {
      checkMediaName(name)
      const type = checkMedia(name, bytes)
      return database.write([name], async transaction => {
        const [media, mediaBytes] = [transaction.objectStore('media'), transaction.objectStore('mediaBytes')]
        checkNewMediaName(name, await media.getAllKeys())
        const [existing, standing] = await Promise.all([media.get(name), mediaBytes.get(name)])
        if (standing && !sameBytes(standing, bytes)) refuseOtherMedia(name)
        if (existing && standing) return existing
        const file = { name, type, size: bytes.length, updatedAt: now().toISOString() }
        await Promise.all([media.put(file), mediaBytes.put(bytes, name)])
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
    async removeMedia(name) {
      checkMediaName(name)
      await database.write([name], async transaction => {
        await Promise.all([
          transaction.objectStore('media').delete(name),
          transaction.objectStore('mediaBytes').delete(name),
        ])
      })
    },
  }
}
