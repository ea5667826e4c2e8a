// The media of the memory store.
import type { MediaFile, MediaPort } from './article-store.ts'
import { defaultMediaAddress } from './media-address.ts'
import { checkMedia } from './media-kind.ts'
import { checkMediaName, checkNewMediaName, refuseOtherMedia, sameBytes } from './media-name.ts'

export function createMemoryMedia(now: () => Date): MediaPort {
  const files = new Map<string, { file: MediaFile; bytes: Uint8Array }>()
  return {
    mediaPlace: async () => ({ address: defaultMediaAddress, folder: null }),
    async putMedia(name, bytes) {
      checkNewMediaName(name, files.keys())
      const type = checkMedia(name, bytes)
      const existing = files.get(name)
      if (existing && !sameBytes(existing.bytes, bytes)) refuseOtherMedia(name)
      if (existing) return existing.file
      const file = { name, type, size: bytes.length, updatedAt: now().toISOString() }
      files.set(name, { file, bytes: bytes.slice() })
      return file
    },
    async readMedia(name) {
      checkMediaName(name)
      const found = files.get(name)
      return found ? { bytes: found.bytes.slice(), type: found.file.type } : null
    },
    async listMedia() {
      const list = [...files.values()].map(({ file }) => file)
      return list.sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    async removeMedia(name) {
      checkMediaName(name)
      files.delete(name)
    },
  }
}
