import type { Check, RuleFinding } from '../check.ts'

const numbered = /^([ \t]*)(\d{1,9})[.)][ \t]+\S/
const empty = /^[ \t]*(?:[*+]|\d{1,9}[.)])[ \t]*$/
/** A dot or a dash that somebody typed for a list: Markdown runs these lines together. */
const typed = /^[ \t]*(?:[•◦▪‣·]|[-–—](?=[\p{L}]))/u

export const listFault: Check = {
  id: 'list-fault',
  severity: 'warning',
  scope: 'article',
  title: 'Faulty lists',
  about:
    'Numbers out of order, empty items, and lines that begin with “•” or a dash without a blank: they show as one paragraph.',
  check({ blocks, prose }) {
    const findings: RuleFinding[] = []
    for (const { from, to, kind } of blocks) {
      if (kind === 'list') findings.push(...faultsOf(prose, from, to))
      if (kind === 'paragraph') findings.push(...typedItems(prose, from, to))
    }
    return findings
  },
}

function faultsOf(prose: string, from: number, to: number): RuleFinding[] {
  const findings: RuleFinding[] = []
  const last = new Map<number, number>()
  let at = from
  for (const line of prose.slice(from, to).split('\n')) {
    const place = { from: at, to: at + line.trimEnd().length }
    at += line.length + 1
    const [, indent = '', digits] = numbered.exec(line) ?? []
    if (digits === undefined) {
      if (empty.test(line.trimEnd()) && place.to > place.from)
        findings.push({ ...place, message: 'This list item is empty.' })
      continue
    }
    const [number, before] = [Number(digits), last.get(indent.length)]
    // The same number again and again is a way to write lists.
    if (before !== undefined && number !== before + 1 && number !== before && number !== 1)
      findings.push({ ...place, message: `Number ${number} comes after ${before}.` })
    last.set(indent.length, number)
  }
  return findings
}

function typedItems(prose: string, from: number, to: number): RuleFinding[] {
  const lines = prose.slice(from, to).split('\n')
  const count = lines.filter(line => typed.test(line)).length
  // One dash may begin a line of speech.
  if (count < 2 || count < lines.length - 1) return []
  return [{ from, to, message: `These ${count} lines show as one paragraph. Begin each with “- ”.` }]
}
