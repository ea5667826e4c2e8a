// Which images an article shows, and where: in its front matter and in its text, with what is said of each.
import { fieldNames, isWebAddress } from './article-schema.ts'
import { blanked, codeRanges } from './code-ranges.ts'
import type { FieldData } from './front-matter-reading.ts'
import { parseArticle } from './parse-article.ts'
import { readPlainFields } from './read-plain-fields.ts'
import { type Range, splitSource } from './split-source.ts'

export interface ImageUse {
  address: string
  /** The key of the front matter, `image` for the lead image; '' for the text. */
  field: string
  /** '' when there is none. */
  alt: string
  /** Whether somebody is named as its maker; only the lead image has a place for that. */
  hasCredit: boolean
}

/** An address in the text; several images may share one, which stands at their reference. */
export interface BodyImage {
  address: string
  alt: string
  /** Of the address in the source. */
  range: Range
}

/** Never throws. */
export function imageUses(source: string): ImageUse[] {
  const data = readPlainFields(source)?.data ?? parseArticle(source).data
  const inText = bodyImages(source).map(({ address, alt }) => ({ address, field: '', alt, hasCredit: false }))
  return [...fieldImages(data), ...inText]
}

/** Endings of pictures: a field beside `image` that holds such an address shows it, too. */
const pictureAddress = /^[^\s<>"]+\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#][^\s<>"]*)?$/i

/** Whether a field may show an image: what the desk knows as something else does not, whatever it says. */
export function mayShowImage(field: string): boolean {
  return field === 'image' || !fieldNames.some(name => name === field)
}

function fieldImages(data: Readonly<FieldData>): ImageUse[] {
  return Object.entries(data).flatMap(([field, value]) => {
    if (!mayShowImage(field)) return []
    const texts = (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'string')
    const isLead = field === 'image'
    const addresses = texts.filter(
      text => text !== '' && isWebAddress(text) && (isLead || pictureAddress.test(text)),
    )
    const alt = isLead ? textOf(data.imageAlt) : ''
    const hasCredit = isLead && textOf(data.imageCredit) !== ''
    return addresses.map(address => ({ address, field, alt, hasCredit }))
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

const alt = String.raw`!\[((?:[^[\]\n\0]|\[[^[\]\n\0]*\])*)\]`
const inline = new RegExp(
  String.raw`${alt}\([ \t]*(?:<([^<>\n\0]*)>|([^\s()<>\0]*(?:\([^\s()<>\0]*\)[^\s()<>\0]*)*))`,
  'dg',
)
const reference = new RegExp(String.raw`${alt}(?!\()(?:\[([^[\]\n\0]*)\])?`, 'g')
const definition = /^ {0,3}\[([^[\]\n\0]+)\]:[ \t]*(?:<([^<>\n\0]*)>|([^\s<>\0]+))/dgm
/** At most so long, or a page of nothing but tag beginnings would be read again and again. */
const tag = /<(?:img|image)(?=[\s/])((?:[^>"'\0]|"[^"\0]{0,2000}"|'[^'\0]{0,2000}'){0,2000})>/dgi
const srcAttribute = /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di
const altAttribute = /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** In the order of the text. Code shows nothing. */
export function bodyImages(source: string): BodyImage[] {
  const { body } = splitSource(source)
  const whole = source.slice(body.from, body.to)
  if (!whole.includes('![') && !/<ima?ge?[\s/]/i.test(whole)) return []
  const text = blanked(source, body, codeRanges(source, body).ranges)
  const found = [...inlineImages(text), ...referredImages(text), ...tagImages(text)]
  return found
    .filter(({ address }) => address !== '')
    .map(({ range: { from, to }, ...image }) => ({
      ...image,
      range: { from: body.from + from, to: body.from + to },
    }))
    .sort((a, b) => a.range.from - b.range.from)
}

function inlineImages(text: string): BodyImage[] {
  return [...text.matchAll(inline)].flatMap(match => imageOf(match, match[1] ?? '', unescaped))
}

/** The address stands at the definition; one that no image refers to is a link. */
function referredImages(text: string): BodyImage[] {
  if (!text.includes(']:')) return []
  const definitions = new Map<string, RegExpExecArray>()
  for (const match of text.matchAll(definition)) {
    const label = normal(match[1] ?? '')
    if (!definitions.has(label)) definitions.set(label, match)
  }
  return [...text.matchAll(reference)].flatMap(([, words = '', label = '']) => {
    const match = definitions.get(normal(label || words))
    return match ? imageOf(match, words, unescaped) : []
  })
}

function tagImages(text: string): BodyImage[] {
  return [...text.matchAll(tag)].flatMap(({ 1: attributes = '', indices }) => {
    const match = srcAttribute.exec(attributes)
    const start = indices?.[1]?.[0] ?? 0
    const [, quoted, single] = altAttribute.exec(attributes) ?? []
    return match ? imageOf(match, decoded(quoted ?? single ?? ''), decoded, start) : []
  })
}

/** Of the last group that matched, which is the address. */
function imageOf(
  match: RegExpExecArray,
  words: string,
  read: (raw: string) => string,
  start = 0,
): BodyImage[] {
  const at = match.findLastIndex(group => group !== undefined)
  const [from, to] = match.indices?.[at] ?? [0, 0]
  return [
    { address: read(match[at] ?? ''), alt: words.trim(), range: { from: start + from, to: start + to } },
  ]
}

function normal(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

function unescaped(raw: string): string {
  return decoded(raw.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

function decoded(raw: string): string {
  return raw.replace(/&amp;/g, '&')
}
