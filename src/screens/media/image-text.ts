// What is said of an image in short.
import type { LibraryImage } from './collect-images.ts'

/** The last part of its path, and where that is. */
export function imageName({ name, address }: LibraryImage): { name: string; place: string } {
  if (name !== null) return { name, place: 'Library' }
  if (!URL.canParse(address)) return { name: address, place: 'This site' }
  const { host, pathname } = new URL(address)
  const last = pathname.split('/').filter(Boolean).at(-1)
  return { name: last ? decodedOr(last) : host, place: host }
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function articlesText(count: number): string {
  if (count === 0) return 'Not used'
  return count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`
}

/** `0` when they are not known. */
export function dimensionsText(width: number, height: number): string {
  return width > 0 ? `${width} × ${height} px` : ''
}
