// All images of the desk as the library shows them: those of the media store, and those that articles show, wherever
// they are. Addresses that mean one picture are one entry.
import type { ImageUse } from '../../article/image-uses.ts'
import type { MediaFile, ShownImages } from '../../storage/article-store.ts'
import { mediaAddress, mediaNameAt } from '../../storage/media-address.ts'

export interface ShownAt extends ImageUse {
  id: string
  title: string
}

export interface LibraryImage {
  key: string
  /** What an article writes to show it. */
  address: string
  /** As they stand in articles. */
  addresses: readonly string[]
  /** Of the media store; null for one that is elsewhere, or is not there. */
  file: MediaFile | null
  /** Its name in the media store, also of one that is not there; null elsewhere. */
  name: string | null
  isOutside: boolean
  shownAt: readonly ShownAt[]
  /** How many articles show it. */
  articles: number
  /** Places where it has no alt text. */
  withoutAlt: number
  /** Lead images from elsewhere that name nobody. */
  withoutCredit: number
}

export function collectImages(
  base: string,
  files: readonly MediaFile[],
  articles: readonly ShownImages[],
): LibraryImage[] {
  const uses = new Map<string, { addresses: Set<string>; shownAt: ShownAt[] }>()
  for (const { id, title, images } of articles)
    for (const image of images) {
      const key = keyOf(base, image.address)
      const entry = uses.get(key) ?? { addresses: new Set(), shownAt: [] }
      uses.set(key, entry)
      entry.addresses.add(image.address)
      entry.shownAt.push({ ...image, id, title })
    }
  const stored = files.map(file => imageOf(base, `file ${file.name}`, file, uses.get(`file ${file.name}`)))
  const known = new Set(stored.map(({ key }) => key))
  const others = [...uses].filter(([key]) => !known.has(key))
  return [...stored, ...others.map(([key, use]) => imageOf(base, key, null, use))]
}

function keyOf(base: string, address: string): string {
  const name = mediaNameAt(base, address)
  return name === null ? `at ${address}` : `file ${name}`
}

function imageOf(
  base: string,
  key: string,
  file: MediaFile | null,
  use: { addresses: Set<string>; shownAt: ShownAt[] } = { addresses: new Set(), shownAt: [] },
): LibraryImage {
  const { shownAt } = use
  const addresses = [...use.addresses]
  const name = key.startsWith('file ') ? key.slice(5) : null
  const address = file ? mediaAddress(base, file.name) : (addresses[0] ?? '')
  const isOutside = name === null && /^https?:/i.test(address)
  return {
    key,
    address,
    addresses,
    file,
    name,
    isOutside,
    shownAt,
    articles: new Set(shownAt.map(({ id }) => id)).size,
    withoutAlt: shownAt.filter(({ field, alt }) => (field === '' || field === 'image') && alt === '').length,
    withoutCredit: isOutside
      ? shownAt.filter(({ field, hasCredit }) => field === 'image' && !hasCredit).length
      : 0,
  }
}
