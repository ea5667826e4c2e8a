import type { Check } from '../check.ts'

export const excerptRepeatsDescription: Check = {
  id: 'excerpt-repeats-description',
  severity: 'warning',
  scope: 'article',
  title: 'Search description repeats the excerpt',
  about:
    'The excerpt invites readers of the site, the search description those who search. The same words do neither.',
  check({ field }) {
    const [excerpt, description] = [field('excerpt'), field('metaDescription')]
    if (!excerpt || !description || excerpt.text === '' || excerpt.text !== description.text) return []
    const message = `Search engines and readers get the same ${[...excerpt.text].length} characters.`
    return [{ from: description.from, to: description.to, message }]
  },
}
