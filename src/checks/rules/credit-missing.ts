import type { Check } from '../check.ts'

/** Their licences ask for a name, or wish for one. */
const wantsLink =
  /^https?:\/\/(?:[\w-]+\.)*(?:unsplash\.com|pexels\.com|pixabay\.com|flickr\.com|staticflickr\.com|wikimedia\.org)\//i

export const creditMissing: Check = {
  id: 'credit-missing',
  severity: 'warning',
  scope: 'article',
  title: 'Image credit is missing',
  about:
    'A lead image from elsewhere needs the name of its maker, and from the large photo sites a link to them.',
  check({ field }) {
    const image = field('image')
    if (!image || !/^https?:\/\//i.test(image.text)) return []
    const credit = field('imageCredit')
    const place = credit ?? image
    const range = { from: place.from, to: place.to }
    if (!credit || credit.text === '') return [{ ...range, message: 'The lead image has no credit.' }]
    if (wantsLink.test(image.text) && !/\]\(|https?:\/\//.test(credit.text))
      return [{ ...range, message: 'The credit of the lead image has no link to its maker.' }]
    return []
  },
}
