import type { Check, RuleFinding } from '../check.ts'
import { sentencesIn } from '../sentences.ts'

/** Shorter ones may well be said twice. */
const leastCharacters = 60

export const repeatedSentence: Check = {
  id: 'repeated-sentence',
  severity: 'warning',
  scope: 'article',
  title: 'Sentences said twice',
  about: 'The same long sentence stands twice in an article.',
  check({ blocks, prose }) {
    const findings: RuleFinding[] = []
    const said = new Set<string>()
    for (const block of blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'quote') continue
      for (const { from, to } of sentencesIn(prose, block)) {
        const sentence = prose.slice(from, to)
        // Instructions around code and links repeat themselves for good reasons.
        if (sentence.length < leastCharacters || /[\0:]|\]\(/.test(sentence)) continue
        const key = sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
        if (said.has(key)) findings.push({ from, to, message: 'This sentence stands further up already.' })
        said.add(key)
      }
    }
    return findings
  },
}
