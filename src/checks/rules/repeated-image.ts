import type { Check, RuleFinding } from '../check.ts'

export const repeatedImage: Check = {
  id: 'repeated-image',
  severity: 'warning',
  scope: 'article',
  title: 'Same image twice',
  about: 'One photo stands twice in an article, or is its lead image too.',
  check({ field, targets }) {
    const findings: RuleFinding[] = []
    const seen = new Map<string, string>()
    const lead = field('image')
    if (lead && lead.text !== '') seen.set(photoOf(lead.text), 'This is the lead image again.')
    for (const { isImage, address, addressFrom } of targets) {
      // Badges and marks are small, and meant to stand in many places.
      if (!isImage || address === '' || /\.svg(?:[?#]|$)|badge|icon|logo/i.test(address)) continue
      const message = seen.get(photoOf(address))
      if (message) findings.push({ from: addressFrom, to: addressFrom + address.length, message })
      else seen.set(photoOf(address), 'This image stands further up already.')
    }
    return findings
  },
}

/** The same photo in another size is the same photo. */
function photoOf(address: string): string {
  return /^https?:\/\/(?:images|plus)\.unsplash\.com\//i.test(address)
    ? (address.split('?')[0] ?? '')
    : address
}
