import type { Check, RuleFinding } from '../check.ts'

/** Hosts that send the photo as it was taken unless the address says how large it should be. */
const hosts: readonly (readonly [host: RegExp, size: RegExp])[] = [
  [/^https?:\/\/(?:images|plus)\.unsplash\.com\//i, /[?&](?:w|h)=\d/i],
  [/^https?:\/\/images\.pexels\.com\//i, /[?&](?:w|h)=\d/i],
  [/^https?:\/\/[\w-]+\.imgix\.net\//i, /[?&](?:w|h|width|height|max-w)=\d/i],
  [/^https?:\/\/images\.ctfassets\.net\//i, /[?&](?:w|h)=\d/i],
  [/^https?:\/\/cdn\.sanity\.io\/images\//i, /[?&](?:w|h)=\d/i],
  [/^https?:\/\/res\.cloudinary\.com\//i, /\/(?:[a-z]+_[^/,]+,)*[wh]_(?:\d|auto)/i],
]
const vector = /\.(?:svg|gif)(?:[?#]|$)/i

export const imageSize: Check = {
  id: 'image-size',
  severity: 'note',
  scope: 'article',
  title: 'Images of any size',
  about:
    'Photo hosts send megabytes unless the address says how wide the photo should be, such as “?w=1200” at Unsplash.',
  check({ field, targets }) {
    const findings: RuleFinding[] = []
    const image = field('image')
    if (image && lacksSize(image.text))
      findings.push({
        from: image.from,
        to: image.to,
        message: 'The address of the lead image names no size.',
      })
    for (const { isImage, address, addressFrom } of targets)
      if (isImage && lacksSize(address))
        findings.push({
          from: addressFrom,
          to: addressFrom + address.length,
          message: 'The address of this image names no size.',
        })
    return findings
  },
}

function lacksSize(address: string): boolean {
  return !vector.test(address) && hosts.some(([host, size]) => host.test(address) && !size.test(address))
}
