import { countWords } from '../../article/count-words.ts'
import type { Check, RuleFinding } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'

/** Of scripts that are written without blanks. */
const charactersAWord = 7.5

export const wallOfText: Check<RuleOptions<'wall-of-text'>> = {
  id: 'wall-of-text',
  severity: 'note',
  scope: 'article',
  title: 'Walls of text',
  about: 'A paragraph of more than 200 words, unless set otherwise, fills a phone; few read on.',
  check({ blocks, prose }, { mostWords }) {
    const findings: RuleFinding[] = []
    for (const { from, to, kind } of blocks) {
      if (kind !== 'paragraph' || to - from < mostWords * 3) continue
      const text = prose.slice(from, to)
      const words = countWords(text)
      if (
        words > mostWords ||
        (to - from > mostWords * charactersAWord && words < mostWords / 2 && !text.includes('http'))
      )
        findings.push({
          from,
          to,
          message: `This paragraph has ${words > mostWords ? `${words} words` : `${to - from} characters`}. Divide it.`,
        })
    }
    return findings
  },
}
