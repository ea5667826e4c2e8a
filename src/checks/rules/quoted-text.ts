import type { TextEdit } from '../../article/text-edit.ts'
import type { Check, Fix, RuleFinding } from '../check.ts'
import type { Field } from '../checked-article.ts'

const labels = {
  title: 'title',
  excerpt: 'excerpt',
  metaDescription: 'search description',
  imageAlt: 'alt text',
  socialShare: 'social text',
} as const
const pairs: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', "'": "'", '‘': '’' }

export const quotedText: Check = {
  id: 'quoted-text',
  severity: 'warning',
  scope: 'article',
  hasSafeFixes: true,
  title: 'Text is wrapped in quotes',
  about:
    'A generator that was asked for a text often gives it in quotation marks, and readers then see them.',
  check({ field, source }) {
    const findings: RuleFinding[] = []
    for (const [name, label] of Object.entries(labels)) {
      const found = field(name)
      const quotes = found && quotesAround(found.text)
      if (!found || !quotes) continue
      const fix = fixFor(source, found, quotes)
      const message = `The ${label} itself begins and ends with ${quotes[0]} ${quotes[1]}.`
      findings.push({ from: found.from, to: found.to, message, ...(fix && { fix }) })
    }
    return findings
  },
}

/** Only a pair that belongs together: “One” and “two” is not wrapped. */
function quotesAround(text: string): [open: string, close: string] | null {
  const open = text[0] ?? ''
  const close = pairs[open]
  if (close === undefined || text.length < 3 || !text.endsWith(close)) return null
  const inside = text.slice(1, -1)
  return inside.includes(open) || inside.includes(close) ? null : [open, close]
}

/** Takes the marks out where they stand plainly or escaped; a folded value is left to its writer. */
function fixFor(source: string, { from, to }: Field, [open, close]: [string, string]): Fix | null {
  const token = source.slice(from, to)
  const written = (quote: string) => (token.startsWith('"') && quote === '"' ? '\\"' : quote)
  const outer = /^["'][^\n]*["']$/.test(token) ? 1 : 0
  const [first, last] = [written(open), written(close)]
  const inside = token.slice(outer, token.length - outer)
  // A plain value may not begin with what YAML reads as its own quotes, and in single quotes a quote is doubled.
  if (outer === 0 || open === "'" || !inside.startsWith(first) || !inside.endsWith(last)) return null
  const edits: TextEdit[] = [
    { from: from + outer, to: from + outer + first.length, insert: '' },
    { from: to - outer - last.length, to: to - outer, insert: '' },
  ]
  return { title: 'Take the quotes off', edits, isSafe: true }
}
