import type { Check, RuleFinding } from '../check.ts'
import { countWords } from '../sentences.ts'

const mostWords = 200
/** Of scripts that are written without blanks. */
const mostCharacters = 1_500

export const wallOfText: Check = {
  id: 'wall-of-text',
  severity: 'note',
  scope: 'article',
  title: 'Walls of text',
  about: `A paragraph of more than ${mostWords} words fills a phone; few read on.`,
  check({ blocks, prose }) {
    const findings: RuleFinding[] = []
    for (const { from, to, kind } of blocks) {
      if (kind !== 'paragraph' || to - from < mostWords * 3) continue
      const text = prose.slice(from, to)
      const words = countWords(text)
      if (
        words > mostWords ||
        (to - from > mostCharacters && words < mostWords / 2 && !text.includes('http'))
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
