import type { Check } from '../check.ts'

export const futureDate: Check = {
  id: 'future-date',
  severity: 'error',
  scope: 'article',
  title: 'Published, and dated in the future',
  about:
    'Many site builders leave out what is dated in the future, so a published article with such a date is nowhere to be seen.',
  check({ data, field, now }) {
    const date = field('date')
    if (data.status !== 'published' || !date) return []
    const time = Date.parse(date.text)
    if (Number.isNaN(time) || time <= now.getTime()) return []
    return [
      { from: date.from, to: date.to, message: 'The article is published, and its date is still to come.' },
    ]
  },
}
