import { countWords } from '../../article/count-words.ts'
import type { Check } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'
import { countLongWords } from '../sentences.ts'

/** Too little text says nothing of its style. */
const leastWords = 200
/** Of a long word. */
const leastLetters = 7
const isLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

export const readability: Check<RuleOptions<'readability'>> = {
  id: 'readability',
  severity: 'note',
  scope: 'article',
  title: 'Hard to read',
  about:
    'Long sentences full of long words. Measured as LIX, which counts no syllables and so works in many languages: words in a sentence, and words of more than six letters in a hundred.',
  check({ blocks, prose, sentences }, { mostLix }) {
    const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
    const [first] = paragraphs
    let words = 0
    let long = 0
    for (const { from, to } of paragraphs) {
      words += countWords(prose, from, to)
      long += countLongWords(prose.slice(from, to), leastLetters)
    }
    if (!first || words < leastWords || !isLatin.test(prose.slice(first.from, first.to))) return []
    const wordsInSentence = words / sentences.filter(({ block }) => block.kind === 'paragraph').length
    const lix = Math.round(wordsInSentence + (100 * long) / words)
    if (lix <= mostLix) return []
    const message = `The text is hard to read: LIX ${lix}, and ${Math.round(wordsInSentence)} words in a sentence. Newspapers stay near 40.`
    return [{ from: first.from, to: first.to, message }]
  },
}
