import type { Range } from '../../article/split-source.ts'
import type { Check, RuleFinding } from '../check.ts'

/** Shorter ones may well be said twice. */
const leastCharacters = 60

export const repeatedSentence: Check = {
  id: 'repeated-sentence',
  severity: 'warning',
  scope: 'article',
  title: 'Sentences said twice',
  about: 'The same long sentence stands twice in an article.',
  check({ sentences, prose }) {
    const findings: RuleFinding[] = []
    const said = new Map<number, Range>()
    for (const { from, to } of sentences) {
      if (to - from < leastCharacters) continue
      const hash = hashOfLetters(prose, from, to)
      const earlier = said.get(hash)
      said.set(hash, { from, to })
      if (!earlier) continue
      const sentence = prose.slice(from, to)
      // Instructions around code and links repeat themselves for good reasons.
      if (/[\0:]|\]\(/.test(sentence)) continue
      const before = prose.slice(earlier.from, earlier.to)
      if (sentence === before || wordsOf(sentence) === wordsOf(before))
        findings.push({ from, to, message: 'This sentence stands further up already.' })
    }
    return findings
  },
}

/** The same for what may be the same sentence: its words are compared then, which takes far longer. */
function hashOfLetters(text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) | 0x20
    if (code >= 0x61 && code <= 0x7a) hash = (Math.imul(hash, 31) + code) | 0
  }
  return hash
}

function wordsOf(sentence: string): string {
  return sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}
