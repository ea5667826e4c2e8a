import type { Check, RuleFinding } from '../check.ts'

export const unclosedEmphasis: Check = {
  id: 'unclosed-emphasis',
  severity: 'warning',
  scope: 'article',
  title: 'Bold text never ends',
  about: 'A “**” without its partner shows as two stars.',
  check({ blocks, prose }) {
    const findings: RuleFinding[] = []
    if (!prose.includes('**')) return findings
    for (const { from, to, kind } of blocks) {
      if (kind === 'other' || kind === 'table') continue
      const text = prose.slice(from, to)
      if (!text.includes('**')) continue
      const runs = [...text.matchAll(/(?<!\\)\*+/g)]
      const pairs = runs.filter(({ 0: stars }) => stars === '**')
      // Longer runs hold bold and italics at once; paths such as `**/*.md` are none of either.
      const isPlain = runs.every(
        ({ 0: stars, index }) => stars.length <= 2 && !isPath(prose, from + index, stars.length),
      )
      const last = pairs.at(-1)
      if (!last || !isPlain || pairs.length % 2 === 0) continue
      const place = from + last.index
      findings.push({ from: place, to: place + 2, message: 'This “**” has no partner in its paragraph.' })
    }
    return findings
  },
}

function isPath(prose: string, at: number, length: number): boolean {
  const [before = ' ', after = ' '] = [prose[at - 1], prose[at + length]]
  return before === '/' || after === '/' || after === '.' || (/\s/.test(before) && /\s/.test(after))
}
