// Puts a file of the device into the media store, under a name that is free and that the web likes.
import { GalleyError, isGalleyError } from '../../../article/galley-error.ts'
import { sameNameKey } from '../../../storage/article-id.ts'
import type { ArticleStore, MediaFile } from '../../../storage/article-store.ts'
import { checkMediaSize, endingOf, headBytes, sniffType, svgType } from '../../../storage/media-kind.ts'

const mostTries = 200
const mostCharacters = 80

/** The same bytes under the same name are stored once. Throws `invalid`, `too-large`, or what the store says. */
export async function uploadPicture(
  store: ArticleStore,
  file: File,
  signal?: AbortSignal,
): Promise<MediaFile> {
  checkMediaSize(file.name, file.size)
  const ending = endingOf(await typeOf(file))
  if (ending === null) throw notTaken(file.name, await typeOf(file))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const words = plainName(file.name)
  const taken = new Map((await store.listMedia()).map(stored => [sameNameKey(stored.name), stored]))
  for (let number = 1, tries = 0; tries < mostTries; number++) {
    signal?.throwIfAborted()
    const name = `${words}${number === 1 ? '' : `-${number}`}.${ending}`
    const other = taken.get(sameNameKey(name))
    // Of the same size, it may be the same picture, which the store tells.
    if (other && (other.name !== name || other.size !== bytes.length)) continue
    tries += 1
    try {
      return await store.putMedia(name, bytes)
    } catch (error) {
      // Another picture has the name: the next one is tried.
      if (!isGalleyError(error) || error.code !== 'conflict') throw error
    }
  }
  throw new GalleyError('conflict', `There are ${mostTries} pictures called “${words}”. Rename the file.`)
}

/** Whether a file claims to be a picture; what it is, its bytes say later. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || (type === '' && /\.(?:jpe?g|png|webp|avif|gif)$/i.test(name))
}

/** Small letters, digits and hyphens: such a name is the same in every address and on every disk. */
export function plainName(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, '')
  // A name of nothing but other signs, or one that Windows keeps for a device.
  return words === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(words)
    ? `picture-${words}`.replace(/-$/, '')
    : words
}

async function typeOf(file: File): Promise<string> {
  return sniffType(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
}

function notTaken(name: string, type: string): GalleyError {
  const reason =
    type === svgType
      ? 'SVG is not taken, because it can carry scripts. Export it as PNG or WebP.'
      : 'it is no picture that browsers show. JPEG, PNG, WebP, AVIF and GIF are taken.'
  return new GalleyError('invalid', `“${name}” was not stored: ${reason}`)
}
