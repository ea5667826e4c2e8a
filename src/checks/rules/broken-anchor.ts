import type { Check, RuleFinding } from '../check.ts'
import { matches } from '../matches.ts'

const ownNames = /\b(?:id|name)\s*=\s*["'{]*([^"'\s}>]+)|\{#([^}\s]+)[^}]*\}/g

export const brokenAnchor: Check = {
  id: 'broken-anchor',
  severity: 'warning',
  scope: 'article',
  title: 'Links to no heading',
  about: 'A link within the article (“#name”) leads nowhere: no heading of that name stands here.',
  check({ targets, headings, source, prose, body }) {
    const links = targets.filter(({ isImage, address }) => !isImage && /^#./.test(address))
    // Components and includes bring headings of their own.
    if (links.length === 0 || /^ {0,3}(?:import |<[A-Z]|\{%|\{\{)/m.test(prose)) return []
    const names = new Set(['top', ...anchorsOf(headings.map(({ from, to }) => source.slice(from, to)))])
    for (const [, id, brace] of source.slice(body.from).matchAll(ownNames))
      names.add((id ?? brace ?? '').toLowerCase())
    const findings: RuleFinding[] = []
    for (const { address, addressFrom } of links)
      if (!names.has(nameIn(address)))
        findings.push({
          from: addressFrom,
          to: addressFrom + address.length,
          message: `No heading here is called “${address}”.`,
        })
    // Headings that are underlined are not read.
    return matches(prose, /^[^\n]+\n(?:=+|-{3,})[ \t]*\r?$/gm, () => '').length > 0 ? [] : findings
  },
}

function nameIn(address: string): string {
  try {
    return decodeURIComponent(address.slice(1)).toLowerCase()
  } catch {
    return address.slice(1).toLowerCase()
  }
}

/** As GitHub names them; most site builders do the same. */
function anchorsOf(headings: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return headings.map(heading => {
    const words = heading
      .replace(/^ {0,3}#{1,6}[ \t]*|[ \t]+#+$/g, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<[^>]*>/g, '')
    const name = words
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-')
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return count === 0 ? name : `${name}-${count}`
  })
}
