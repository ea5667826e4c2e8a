// What the checks of a pile keep of an article: some numbers and places, so that thousands fit into memory.
import type { Range } from '../../article/split-source.ts'
import type { CheckedArticle, Field } from '../checked-article.ts'
import { signatureOf } from './min-hash.ts'
import { hashText, wordsOf } from './text-hash.ts'

export interface Placed extends Range {
  value: string
}

export interface ArticleDigest {
  id: string
  title: Placed | null
  slug: Placed | null
  categories: readonly Placed[]
  trending: Range | null
  /** Photos without the size they are asked for in. */
  images: readonly Placed[]
  links: readonly Placed[]
  paragraphs: readonly (Range & { hash: number })[]
  body: Range
  signature: Uint32Array | null
}

/** A shorter paragraph may well be written twice. */
const leastWords = 15

export function digestOf(id: string, article: CheckedArticle): ArticleDigest {
  const { field, targets, blocks, prose, body, data } = article
  const trending = field('trending')
  const lead = field('image')
  const images = targets.filter(({ isImage }) => isImage).map(placedTarget)
  return {
    id,
    title: placed(field('title')),
    slug: placed(field('slug')),
    categories: categoriesOf(article),
    trending: trending && data.trending === true ? { from: trending.from, to: trending.to } : null,
    images: [...(lead && lead.text !== '' ? [placed(lead)] : []), ...images].flatMap(image =>
      image ? [{ ...image, value: photoOf(image.value) }] : [],
    ),
    links: targets.filter(({ isImage }) => !isImage).map(placedTarget),
    paragraphs: blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
      .flatMap(({ from, to }) => {
        const words = wordsOf(prose.slice(from, to))
        return words.length < leastWords ? [] : [{ from, to, hash: hashText(words.join(' ')) }]
      }),
    body: { from: body.from, to: body.to },
    signature: signatureOf(wordsOf(prose.slice(body.from))),
  }
}

function placed(field: Field | null): Placed | null {
  return field && field.text !== '' ? { from: field.from, to: field.to, value: detached(field.text) } : null
}

function placedTarget({ address, addressFrom }: { address: string; addressFrom: number }): Placed {
  return { from: addressFrom, to: addressFrom + address.length, value: detached(address) }
}

/** A slice holds its whole source in memory; a copy does not. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

function categoriesOf({ field, data }: CheckedArticle): Placed[] {
  const single = placed(field('category'))
  if (single) return [single]
  const many = field('categories')
  const names = Array.isArray(data.categories) ? data.categories : []
  if (!many) return []
  return names
    .filter(name => typeof name === 'string' && name.trim() !== '')
    .map(name => ({ from: many.from, to: many.to, value: String(name).trim() }))
}

function photoOf(address: string): string {
  return /^https?:\/\/[^/]+\/[^?]*photo-/i.test(address) ? (address.split('?')[0] ?? address) : address
}
