import type { Check, RuleFinding } from '../check.ts'

const templates = [
  /\b(?:discover|explore|learn|uncover) the latest (?:insights|trends|developments)(?: and (?:insights|trends|developments))? (?:about|on|in) /i,
  /\bthis (?:comprehensive|ultimate|complete|in-depth) (?:guide|article) (?:covers|explores|explains) everything\b/i,
  /\beverything you need to know about .{1,80}\bin 20\d\d\b/i,
]
const names = {
  excerpt: 'excerpt',
  metaDescription: 'search description',
  description: 'description',
} as const

export const templateExcerpt: Check = {
  id: 'template-excerpt',
  severity: 'note',
  scope: 'article',
  title: 'Excerpts from a template',
  about:
    'An excerpt such as “Discover the latest insights and trends about X” fits any subject, so nobody clicks on it.',
  check({ field }) {
    const findings: RuleFinding[] = []
    for (const [name, label] of Object.entries(names)) {
      const found = field(name)
      if (found && templates.some(template => template.test(found.text)))
        findings.push({
          from: found.from,
          to: found.to,
          message: `This ${label} fits any subject: say what this article tells.`,
        })
    }
    return findings
  },
}
