import type { Check, RuleFinding } from '../check.ts'

export const repeatedKeyword: Check = {
  id: 'repeated-keyword',
  severity: 'warning',
  scope: 'article',
  title: 'Keywords empty or repeated',
  about: 'Each keyword counts once, however it is capitalised, and an empty one counts for nothing.',
  check({ field }) {
    const keywords = field('keywords')
    if (!keywords || !Array.isArray(keywords.value)) return []
    const seen = new Set<string>()
    const findings: RuleFinding[] = []
    for (const keyword of keywords.value) {
      const plain = typeof keyword === 'string' ? keyword.trim().toLowerCase() : String(keyword)
      const place = { from: keywords.from, to: keywords.to }
      if (plain === '') findings.push({ ...place, message: 'A keyword is empty.' })
      else if (seen.has(plain))
        findings.push({ ...place, message: `The keyword “${keyword}” stands here more than once.` })
      seen.add(plain)
    }
    return findings
  },
}
