// What an article writes to show a picture of the media store, and back: which picture an address means.

/** Where no site says otherwise: what most sites call the folder of their pictures. */
export const defaultMediaAddress = '/images/'

/** As it stands in Markdown, HTML and front matter alike: what any of these would take for its own sign is escaped. */
export function mediaAddress(base: string, name: string): string {
  const path = name.split('/').map(encodeURIComponent).join('/')
  return base + path.replace(/[!'()*~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Null for an address that is none of the media store. What a page adds to it, `?` or `#`, is left out. */
export function mediaNameAt(base: string, address: string): string | null {
  if (!address.startsWith(base)) return null
  const path = address.slice(base.length).replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path) || null
  } catch {
    // A percent sign that is one.
    return path
  }
}
