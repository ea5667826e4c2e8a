import type { Check } from '../check.ts'

export const altRepeatsTitle: Check = {
  id: 'alt-repeats-title',
  severity: 'warning',
  scope: 'article',
  title: 'Alt text repeats the title',
  about: 'Whoever cannot see the lead image hears its alt text: it should say what the image shows.',
  check({ field }) {
    const [title, alt] = [field('title'), field('imageAlt')]
    if (!title || !alt || alt.text === '' || alt.text.toLowerCase() !== title.text.toLowerCase()) return []
    return [{ from: alt.from, to: alt.to, message: 'The alt text is the title. Say what the photo shows.' }]
  },
}
