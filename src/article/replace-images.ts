// An image replaced by another one, wherever an article shows it.
import { isWebAddress } from './article-schema.ts'
import { GalleyError } from './galley-error.ts'
import { bodyImages } from './image-uses.ts'
import type { Range } from './split-source.ts'
import type { TextEdit } from './text-edit.ts'

export interface ImageReplacement {
  /** Addresses as they stand in the files, several when they mean one picture. */
  from: readonly string[]
  to: string
  /** The picture's own file, which gets the new name along with it. */
  file?: { name: string; newName: string }
}

/** Throws `invalid` for an address that could not stand in every place. */
export function checkImageReplacement({ from, to }: ImageReplacement): void {
  if (from.length === 0 || from.includes('')) throw new GalleyError('invalid', 'Choose an image.')
  if (to === '' || !isWebAddress(to))
    throw new GalleyError('invalid', 'Write a web address (https://…) or a path of the site.')
}

/** The edits in the text; an address that stands once for several images is edited once. */
export function replaceBodyImages(source: string, { from, to, file }: ImageReplacement): TextEdit[] {
  const edits = new Map<number, TextEdit>()
  for (const { address, range } of bodyImages(source))
    if (from.includes(address) && address !== to)
      edits.set(range.from, { ...(file ? pathOf(source, range) : range), insert: plainAddress(to) })
  return [...edits.values()]
}

/** The same picture under another name keeps what an article adds to its address, `?` or `#`. */
export function replacedAddress({ to, file }: ImageReplacement, address: string): string {
  return file ? to + (/[?#].*$/s.exec(address)?.[0] ?? '') : to
}

/** Without what is added to the address. */
function pathOf(source: string, { from, to }: Range): Range {
  const length = source.slice(from, to).search(/[?#]/)
  return { from, to: length < 0 ? to : from + length }
}

/** Without the signs that end an address in Markdown, or a value in HTML. */
function plainAddress(address: string): string {
  return address.replace(/[()'\\]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
