import type { Check, RuleFinding } from '../check.ts'

const address = /(?<![\w(<["'=`/])https?:\/\/[^\s<>()[\]"'`\0]+[^\s<>()[\]"'`\0.,:;!?*_]/g

export const bareUrl: Check = {
  id: 'bare-url',
  severity: 'note',
  scope: 'article',
  title: 'Bare addresses',
  about:
    'An address in the text reads badly, and screen readers spell it: give it words, as in [words](address).',
  check({ blocks, prose, targets }) {
    const findings: RuleFinding[] = []
    if (!prose.includes('://')) return findings
    for (const { from, to, kind } of blocks) {
      if (kind !== 'paragraph' && kind !== 'list' && kind !== 'quote') continue
      const text = prose.slice(from, to)
      // Attributes of components and tags hold addresses too.
      if (/<[a-z]/i.test(text)) continue
      for (const { 0: found, index } of text.matchAll(address)) {
        const place = { from: from + index, to: from + index + found.length }
        if (targets.some(target => place.from >= target.from && place.from < target.to)) continue
        findings.push({ ...place, message: 'Say where this leads: [words](address).' })
      }
    }
    return findings
  },
}
