import type { Check, RuleFinding } from '../check.ts'
import type { CheckedArticle } from '../checked-article.ts'

const placeholder =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:placeholder\.com|placehold\.(?:co|it)|placekitten\.com|picsum\.photos|dummyimage\.com|example\.(?:com|org|net)|your-?(?:site|domain|website)\.com|yourwebsite\.com)(?=[/:?#]|$)/i

export const placeholderLink: Check = {
  id: 'placeholder-link',
  severity: 'error',
  scope: 'article',
  title: 'Placeholder links and images',
  about:
    'Links that lead nowhere: via.placeholder.com, example.com, a lone “#”, or nothing at all. The same for images and the lead image.',
  check(article) {
    const findings = leadImage(article)
    for (const { isImage, address, addressFrom } of article.targets) {
      const message = complaint(address, isImage)
      if (message) findings.push({ from: addressFrom, to: addressFrom + address.length, message })
    }
    return findings
  },
}

function leadImage({ field }: CheckedArticle): RuleFinding[] {
  const image = field('image')
  if (!image || !placeholder.test(image.text)) return []
  return [{ from: image.from, to: image.to, message: 'The lead image is a placeholder.' }]
}

function complaint(address: string, isImage: boolean): string | null {
  const what = isImage ? 'image' : 'link'
  if (address === '') return `This ${what} has no address.`
  if (address === '#') return `This ${what} leads nowhere: its address is “#”.`
  return placeholder.test(address) ? `The address of this ${what} is a placeholder.` : null
}
