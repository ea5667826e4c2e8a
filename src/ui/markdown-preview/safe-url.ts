// Which addresses of an article the preview lets stand. Whatever could run, or reach into the page, is dropped.

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel'])
const imageData = /^data:image\/(?:png|gif|jpeg|webp|avif);/i

/** The address, or '' when it is not safe. `forImage` also lets pictures stand that the address itself holds. */
export function safeUrl(url: string, forImage = false): string {
  // Browsers ignore control characters and blanks here, so `java\tscript:` is a scheme to them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '')
  if (forImage && imageData.test(bare)) return bare
  const scheme = /^([^/?#]*?)(?::|%3a|&colon;)/i.exec(bare)?.[1]
  if (scheme === undefined) return url
  return safeSchemes.has(scheme.toLowerCase()) && !/%3a/i.test(bare.slice(0, scheme.length + 3)) ? url : ''
}
