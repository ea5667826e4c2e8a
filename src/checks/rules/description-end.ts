import type { Check } from '../check.ts'

const isSentenceEnd = /[.!?…。！？؟।][)"'”’»\]]*$/

export const descriptionEnd: Check = {
  id: 'description-end',
  severity: 'note',
  scope: 'article',
  title: 'Search description is no sentence',
  about: 'A search description that does not end as a sentence reads as if it were cut off.',
  check({ field }) {
    const description = field('metaDescription')
    if (!description || description.text === '' || isSentenceEnd.test(description.text)) return []
    return [
      {
        from: description.from,
        to: description.to,
        message: 'The search description does not end with a full stop, question or exclamation mark.',
      },
    ]
  },
}
