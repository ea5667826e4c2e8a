// The media of the memory store.
import type { ArticleStore } from './article-store.ts'
import { checkMediaName, refuseOtherMedia, sameBytes } from './media-name.ts'

type MediaPort = Pick<ArticleStore, 'putMedia' | 'readMedia' | 'listMedia'>

export function createMemoryMedia(): MediaPort {
  const files = new Map<string, { bytes: Uint8Array; type: string }>()
  return {
    async putMedia(name, bytes, type) {
      checkMediaName(name)
      const existing = files.get(name)
      if (existing && !sameBytes(existing.bytes, bytes)) refuseOtherMedia(name)
      files.set(name, { bytes: bytes.slice(), type })
      return { name, type, size: bytes.length }
    },
    async readMedia(name) {
      checkMediaName(name)
      const file = files.get(name)
      return file ? { bytes: file.bytes.slice(), type: file.type } : null
    },
    async listMedia() {
      const list = [...files].map(([name, { bytes, type }]) => ({ name, type, size: bytes.length }))
      return list.sort((a, b) => (a.name < b.name ? -1 : 1))
    },
  }
}
