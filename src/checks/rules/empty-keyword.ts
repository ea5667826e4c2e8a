import type { Check } from '../check.ts'

export const emptyKeyword: Check = {
  id: 'empty-keyword',
  severity: 'note',
  scope: 'article',
  title: 'Empty keywords',
  about: 'A list of keywords without any, or with empty ones in it, was left unfinished.',
  check({ field }) {
    const keywords = field('keywords')
    if (!keywords) return []
    const { value, from, to } = keywords
    const list = Array.isArray(value) ? value : [value ?? '']
    const empty = list.filter(keyword => typeof keyword === 'string' && keyword.trim() === '').length
    if (list.length === 0) return [{ from, to, message: 'The article has no keywords.' }]
    if (empty === 0) return []
    const message =
      empty === list.length ? 'The article has no keywords.' : `${empty} of the keywords are empty.`
    return [{ from, to, message }]
  },
}
