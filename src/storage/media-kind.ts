// Which files the media store takes: pictures that every browser shows and that can hold no script. What a file is, its
// bytes say; neither its name nor its sender is asked.
import { GalleyError } from '../article/galley-error.ts'

export const maxMediaBytes = 20 * 2 ** 20

/** The endings of a name by type; the first one is what a new name gets. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
}

/** What a file dialog offers. */
export const pictureTypes = Object.keys(endings)
/** So many bytes at the start of a file say what it is. */
export const headBytes = 512
export const unknownType = 'application/octet-stream'
export const svgType = 'image/svg+xml'

/** The media type that the first bytes tell; `unknownType` for what is no picture. */
export function sniffType(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes)
  if (startsWith(head, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(head, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(head, 0, 'GIF87a') || startsWith(head, 0, 'GIF89a')) return 'image/gif'
  if (startsWith(head, 0, 'RIFF') && startsWith(head, 8, 'WEBP')) return 'image/webp'
  if (startsWith(head, 4, 'ftyp') && isAvif(head)) return 'image/avif'
  return isSvg(head) ? svgType : unknownType
}

/** The type of a file that may be kept under this name. Throws `too-large`, or `invalid` with the reason. */
export function checkMedia(name: string, bytes: Uint8Array): string {
  checkMediaSize(name, bytes.length)
  const type = sniffType(bytes)
  if (type === svgType)
    throw refused(name, 'SVG is not taken, because it can carry scripts. Export it as PNG or WebP.')
  if (!endings[type])
    throw refused(name, 'it is no picture that browsers show. JPEG, PNG, WebP, AVIF and GIF are taken.')
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!endings[type].includes(ending))
    throw refused(
      name,
      `its bytes are ${type.slice(6).toUpperCase()}, so its name must end in “.${endings[type][0]}”.`,
    )
  return type
}

/** Throws `too-large`; before the bytes are read, as far as their number is known. */
export function checkMediaSize(name: string, bytes: number): void {
  if (bytes > maxMediaBytes)
    throw new GalleyError(
      'too-large',
      `“${name}” was not stored: a picture has at most ${maxMediaBytes / 2 ** 20} MB. Make it smaller, then try again.`,
    )
}

/** What a name of this type ends in; null for a type that is not taken. */
export function endingOf(type: string): string | null {
  return endings[type]?.[0] ?? null
}

/** Whether a file of this name may be a picture; its bytes tell. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name)
}

function refused(name: string, reason: string): GalleyError {
  return new GalleyError('invalid', `“${name}” was not stored: ${reason}`, {
    issues: [{ path: 'name', message: reason }],
  })
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return (
    bytes.length >= at + text.length &&
    [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
  )
}

/** A file of the ISO base format names its brands one after the other. */
function isAvif(head: Uint8Array): boolean {
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0)
  for (let at = 8; at + 4 <= Math.min(length, head.length); at += 4)
    if (startsWith(head, at, 'avif') || startsWith(head, at, 'avis')) return true
  return false
}

function isSvg(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head)
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<svg[\s/>]/i.test(text)
}
