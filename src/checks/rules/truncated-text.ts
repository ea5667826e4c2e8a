import type { Check, RuleFinding } from '../check.ts'

const fields = {
  title: 'title',
  excerpt: 'excerpt',
  metaDescription: 'search description',
  imageAlt: 'alt text',
} as const
/** No English sentence ends with these. */
const leadsOn =
  /(?<![\p{L}'’])(?:the|an|of|and|or|to the|with the|for the|because|into|such as|as well as|including)$/iu
const cutField = /\p{L}(?:…|\.{3})$/u

export const truncatedText: Check = {
  id: 'truncated-text',
  severity: 'warning',
  scope: 'article',
  title: 'Text is cut off',
  about:
    'A field that ends in “…” was cut to fit; a paragraph that ends with a comma or with “and” lost its end.',
  check({ field, blocks, prose }) {
    const findings: RuleFinding[] = []
    for (const [name, label] of Object.entries(fields)) {
      const found = field(name)
      if (found && cutField.test(found.text))
        findings.push({ from: found.from, to: found.to, message: `The ${label} is cut off.` })
    }
    for (const [index, { from, to, kind }] of blocks.entries()) {
      const next = blocks[index + 1]?.kind
      // Code, lists and components go on where a sentence stops.
      if (kind !== 'paragraph' || (next !== undefined && next !== 'heading' && next !== 'paragraph')) continue
      const text = prose.slice(from, to)
      if (text.length < 40 || !(leadsOn.test(text) || /\p{L},$/u.test(text))) continue
      const start = prose.lastIndexOf(' ', to - 20) + 1
      findings.push({
        from: Math.max(from, start),
        to,
        message: 'This paragraph ends in the middle of a sentence.',
      })
    }
    return findings
  },
}
