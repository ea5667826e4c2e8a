// Links in the text: where one is, and how it is written.
import { safeUrl } from '../../markdown-preview/safe-url.ts'
import { isInCode, lineFrom, lineTo } from '../text-lines.ts'
import type { Selection, TextStep, TextTool } from '../text-step.ts'

export interface LinkPlace extends Selection {
  words: string
  address: string
  /** With its quotes; '' without one. */
  title: string
}

const link =
  /(!?)\[((?:\\.|[^\]\\[]|\[[^\]\n]*\])*)\]\([ \t]*(<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+("[^"]*"|'[^']*'))?[ \t]*\)/g
/** How far a link may reach from the caret: lines can be as long as a book. */
const reach = 2_000

/** The link that the selection is in; null without one, and for images. */
export function linkAt(text: string, { from, to }: Selection): LinkPlace | null {
  const start = Math.max(lineFrom(text, from), from - reach)
  const part = text.slice(start, Math.min(lineTo(text, to), to + reach))
  for (const { index, 0: whole, 1: sign, 2: words = '', 3: address = '', 4: title = '' } of part.matchAll(
    link,
  )) {
    const place = { from: start + index, to: start + index + whole.length }
    if (sign === '!' || from < place.from || to > place.to) continue
    return { ...place, words, address: address.replace(/^<(.*)>$/, '$1'), title }
  }
  return null
}

/** Puts a link where the selection is, or in place of the link that it is in. */
export function setLink(words: string, address: string): TextTool {
  return (text, selection) => {
    const there = linkAt(text, selection)
    const { from, to } = there ?? selection
    const insert = writeLink(words, address, there?.title)
    const at = from + insert.length
    return { from, to, insert, select: { from: at, to: at } }
  }
}

export const removeLink: TextTool = (text, selection) => {
  const there = linkAt(text, selection)
  if (!there) return null
  const { from, to, words } = there
  return { from, to, insert: words, select: { from, to: from + words.length } }
}

export function writeLink(words: string, address: string, title = ''): string {
  const shown = words.trim().replace(/\s+/g, ' ') || address
  return `[${hasPairs(shown, '[', ']') ? shown : shown.replace(/(?<!\\)[[\]]/g, '\\$&')}](${written(address)}${title && ` ${title}`})`
}

/** What an address means that was typed in a hurry. */
export function completeAddress(typed: string): string {
  const address = typed.trim()
  if (/^www\.\S+$/i.test(address)) return `https://${address}`
  return /^[^\s/:?#@]+@[^\s/:?#@]+\.[^\s/:?#@]+$/.test(address) ? `mailto:${address}` : address
}

/** Why an address cannot be that of a link, for people; '' when it can. */
export function addressFault(address: string): string {
  if (address.trim() === '') return 'Type an address, or choose an article below.'
  if (safeUrl(address) !== '') return ''
  const scheme = /^[^:]*:/.exec(address.trim())?.[0] ?? address
  return `“${scheme}” is not for links: such an address can run something, or leads nowhere for readers. Use https, http, mailto or tel, or the path of a page.`
}

/** A web address that is pasted over words makes a link of them; null where it is text like any other. */
export function linkOver(text: string, selection: Selection, pasted: string): TextStep | null {
  const address = pasted.trim()
  const words = text.slice(selection.from, selection.to)
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(address) || addressFault(address) !== '') return null
  if (words.trim() === '' || words.includes('\n') || /^\S+:\/\/\S+$/.test(words.trim())) return null
  if (
    linkAt(text, selection) ||
    isInCode(text, selection.from) ||
    /[`<(]$/.test(text.slice(0, selection.from).slice(-1))
  )
    return null
  const before = words.length - words.trimStart().length
  const after = words.length - words.trimEnd().length
  const from = selection.from + before
  const insert = writeLink(words, address)
  const at = from + insert.length
  return { from, to: selection.to - after, insert, select: { from: at, to: at } }
}

function written(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they end an address
  const safe = address.trim().replace(/[\u0000-\u0020<>\\]/g, sign => encodeURIComponent(sign))
  return hasPairs(safe, '(', ')') ? safe : safe.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))
}

function hasPairs(text: string, open: string, close: string): boolean {
  let depth = 0
  for (const sign of text.replace(/\\./g, '')) {
    if (sign === open) depth += 1
    if (sign === close) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
