import type { Check, RuleFinding } from '../check.ts'
import type { BlockKind } from '../read-blocks.ts'

const claims =
  /\b(?:studies|research(?:ers)?|surveys?|statistics|experts|scientists|data)\s+(?:has |have |consistently )?(?:shows?|shown|suggests?|suggested|indicates?|indicated|finds?|found|reveals?|revealed|proves?|proven|confirms?|confirmed|agree)\s+that\b|\b(?:\d{1,3}(?:[.,]\d+)?\s?(?:%|percent|per cent)|(?:one|two|three|four) (?:in|out of) (?:two|three|four|five|ten))\s+of\s+(?:all\s+|the\s+)?(?:people|consumers|businesses|companies|users|customers|shoppers|adults|employees|workers|marketers|americans|europeans|households|patients|students)\b|\b(?:as )?(?:an?|one|many) (?:expert|analyst|researcher|industry leader)s? (?:once )?(?:said|says|put it)\b/gi
/** A link, a footnote, a name with a year, or “according to Name”. */
const source =
  /\]\(|\[\^|https?:|\]\[|\(\p{Lu}[^()]{0,60}\d{4}\)|\baccording to (?:the |an? )?\p{Lu}|\b(?:survey|study|report) (?:by|from|of) (?:the )?\p{Lu}/u

const speaks: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'list', 'quote'])

export const sourceMissing: Check = {
  id: 'source-missing',
  severity: 'note',
  scope: 'article',
  title: 'Numbers and claims without a source',
  about:
    'Shares of people, and what “studies show”, need a link or a name in the same paragraph: readers cannot check them otherwise.',
  check({ blocks, prose }) {
    const findings: RuleFinding[] = []
    let next = 0
    for (const { 0: claim, index } of prose.matchAll(claims)) {
      while ((blocks[next]?.to ?? prose.length) <= index) next += 1
      const block = blocks[next]
      if (!block || index < block.from || !speaks.has(block.kind)) continue
      if (source.test(prose.slice(block.from, block.to))) continue
      const to = index + claim.length
      findings.push({ from: index, to, message: `“${claim}” needs a source: a link, or a name.` })
    }
    return findings
  },
}
