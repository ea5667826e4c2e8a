import type { Check } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'
import { countWords, sentencesIn } from '../sentences.ts'

/** Too little text says nothing of its style. */
const leastWords = 200
const isLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

export const readability: Check<RuleOptions<'readability'>> = {
  id: 'readability',
  severity: 'note',
  scope: 'article',
  title: 'Hard to read',
  about:
    'Long sentences full of long words. Measured as LIX, which counts no syllables and so works in many languages: words in a sentence, and words of more than six letters in a hundred.',
  check({ blocks, prose }, { mostLix }) {
    const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
    const [first] = paragraphs
    let words = 0
    let long = 0
    let sentences = 0
    for (const paragraph of paragraphs) {
      const text = prose.slice(paragraph.from, paragraph.to)
      words += countWords(text)
      long += (text.match(/[\p{L}\p{M}]{7,}/gu) ?? []).length
      sentences += sentencesIn(prose, paragraph).length
    }
    if (!first || words < leastWords || !isLatin.test(prose.slice(first.from, first.to))) return []
    const lix = Math.round(words / sentences + (100 * long) / words)
    if (lix <= mostLix) return []
    const message = `The text is hard to read: LIX ${lix}, and ${Math.round(words / sentences)} words in a sentence. Newspapers stay near 40.`
    return [{ from: first.from, to: first.to, message }]
  },
}
