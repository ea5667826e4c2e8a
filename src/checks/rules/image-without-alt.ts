import type { Check } from '../check.ts'
import { matches } from '../matches.ts'

const imageTag = /<img\b(?![^<>]*\balt\s*=)[^<>]*>/gi

export const imageWithoutAlt: Check = {
  id: 'image-without-alt',
  severity: 'warning',
  scope: 'article',
  title: 'Images without alt text',
  about: 'Whoever cannot see an image hears its alt text.',
  check({ targets, prose, field }) {
    const message = 'This image has no alt text.'
    const findings = targets
      .filter(({ isImage, text }) => isImage && text.trim() === '')
      .map(({ from, to }) => ({ from, to, message }))
    const [image, alt] = [field('image'), field('imageAlt')]
    if (image && image.text !== '' && (alt?.text ?? '') === '') {
      const { from, to } = alt ?? image
      findings.push({ from, to, message: 'The lead image has no alt text.' })
    }
    return prose.includes('<img') ? [...findings, ...matches(prose, imageTag, () => message)] : findings
  },
}
