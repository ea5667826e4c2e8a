// A change in one sentence, for whoever does not see it.
import { compareWords } from '../../../article/compare/compare-words.ts'
import type { Change, FieldChange, PassageChange } from '../../../article/compare/comparison.ts'
import { fieldLabel } from '../../../article/field-labels.ts'
import { fieldText } from '../../../article/field-text.ts'

/** Characters of each quotation. */
const mostQuoted = 120

export function describeChange(change: Change): string {
  if (change.kind === 'field') return describeField(change)
  if (change.kind === 'passage') return describePassage(change)
  return `${writingTitle(change.part)}: ${change.places.length === 1 ? 'one place' : `${change.places.length} places`}`
}

export function writingTitle(part: 'front matter' | 'text'): string {
  return part === 'text' ? 'Blank lines and line ends' : 'Front matter, written in another way'
}

function describeField({ key, before, after }: FieldChange): string {
  const label = fieldLabel(key)
  const [was, is] = [before, after].map(value => quoted(fieldText(key, value)))
  if (before === undefined) return `${label} added: ${is}`
  if (after === undefined) return `${label} removed. It was ${was}`
  return `${label} changed from ${was} to ${is}`
}

function describePassage({ how, before, after }: PassageChange): string {
  const kind = blockKind(after || before)
  if (how !== 'changed') return `${kind} ${how}: ${quoted(how === 'added' ? after : before)}`
  const words = compareWords(before, after)
  const said = (wanted: 'removed' | 'added') =>
    words
      .filter(({ kind, text }) => kind === wanted && text.trim() !== '')
      .map(({ text }) => text.trim())
      .join(' … ')
  const parts = (['removed', 'added'] as const)
    .filter(said)
    .map(wanted => `${wanted} ${quoted(said(wanted))}`)
  return `${kind} changed: ${parts.join(', ') || 'spaces'}`
}

/** What a block of Markdown is, by how it begins. */
export function blockKind(markdown: string): string {
  const line = markdown.trimStart()
  if (/^#{1,6}\s/.test(line)) return 'Heading'
  if (/^(?:[-*+]|\d{1,9}[.)])\s/.test(line)) return 'List'
  if (/^(?:`{3}|~{3})/.test(line)) return 'Code'
  if (line.startsWith('>')) return 'Quotation'
  if (line.startsWith('|')) return 'Table'
  if (/^!\[[^\]]*\]\([^)]*\)\s*$/.test(line)) return 'Image'
  if (/^\[\^[^\]]+\]:/.test(line)) return 'Footnote'
  return line.startsWith('<') ? 'HTML' : 'Paragraph'
}

export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat === '') return 'nothing'
  return `“${flat.length > mostQuoted ? `${flat.slice(0, mostQuoted)}…` : flat}”`
}
