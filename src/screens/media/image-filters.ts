// Which images the library shows, and in which order.
import type { LibraryImage } from './collect-images.ts'
import type { ImageFilter } from './media-search.ts'

export const imageFilters = {
  all: { label: 'All', test: () => true },
  uploaded: { label: 'In the library', test: image => image.file !== null },
  outside: { label: 'Elsewhere', test: image => image.isOutside },
  unused: { label: 'Not used', test: image => image.shownAt.length === 0 },
  often: { label: 'Used more than once', test: image => image.articles > 1 },
  'no-alt': { label: 'Without alt text', test: image => image.withoutAlt > 0 },
  'no-credit': { label: 'Without credit', test: image => image.withoutCredit > 0 },
  missing: { label: 'No such file', test: image => image.name !== null && image.file === null },
} as const satisfies Record<ImageFilter, { label: string; test: (image: LibraryImage) => boolean }>

export function filterImages(
  images: readonly LibraryImage[],
  filter: ImageFilter,
  q: string,
): LibraryImage[] {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const { test } = imageFilters[filter]
  const isByTime = filter === 'uploaded' || filter === 'unused'
  return images
    .filter(image => test(image) && (words.length === 0 || hasWords(image, words)))
    .sort(isByTime ? newestFirst : mostShownFirst)
}

function hasWords({ address, name, shownAt }: LibraryImage, words: readonly string[]): boolean {
  const text = `${address} ${name ?? ''} ${shownAt.map(({ alt, title, id }) => `${alt} ${title} ${id}`).join(' ')}`
  const lower = text.toLowerCase()
  return words.every(word => lower.includes(word))
}

function newestFirst(a: LibraryImage, b: LibraryImage): number {
  const [timeA, timeB] = [a.file?.updatedAt ?? '', b.file?.updatedAt ?? '']
  return timeA === timeB ? byAddress(a, b) : timeA < timeB ? 1 : -1
}

function mostShownFirst(a: LibraryImage, b: LibraryImage): number {
  return b.articles - a.articles || byAddress(a, b)
}

function byAddress(a: LibraryImage, b: LibraryImage): number {
  return a.address < b.address ? -1 : 1
}
