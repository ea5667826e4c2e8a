// What the checks of a pile keep of an article: some numbers and places, so that thousands fit into memory.
import type { Range } from '../../article/split-source.ts'
import type { CheckedArticle, Field } from '../checked-article.ts'
import { placedWords } from '../dismissed-words.ts'
import type { Target } from '../read-body.ts'
import { signatureOf } from './min-hash.ts'
import { hashText, wordsOf } from './text-hash.ts'

/** A place, and a number for the words that stand there. */
export interface Worded extends Range {
  words: number
}

export interface Placed extends Worded {
  value: string
}

export interface ArticleDigest {
  id: string
  title: Placed | null
  slug: Placed | null
  categories: readonly Placed[]
  trending: Worded | null
  /** Photos without the size they are asked for in. */
  images: readonly Placed[]
  links: readonly Placed[]
  paragraphs: readonly (Worded & { hash: number })[]
  body: Worded
  signature: Uint32Array | null
}

/** A shorter paragraph may well be written twice. */
const leastWords = 15

export function digestOf(id: string, article: CheckedArticle): ArticleDigest {
  const { source, field, targets, blocks, prose, body, data } = article
  const worded = ({ from, to }: Range): Worded => ({ from, to, words: placedWords(source, { from, to }) })
  const placed = (found: Field | null) => placedField(found, worded)
  const placedTarget = ({ address, addressFrom }: Target) => ({
    ...worded({ from: addressFrom, to: addressFrom + address.length }),
    value: detached(address),
  })
  const trending = field('trending')
  const lead = field('image')
  const images = targets.filter(({ isImage }) => isImage).map(placedTarget)
  return {
    id,
    title: placed(field('title')),
    slug: placed(field('slug')),
    categories: categoriesOf(article, worded),
    trending: trending && data.trending === true ? worded(trending) : null,
    images: [...(lead && lead.text !== '' ? [placed(lead)] : []), ...images].flatMap(image =>
      image ? [{ ...image, value: photoOf(image.value) }] : [],
    ),
    links: targets.filter(({ isImage }) => !isImage).map(placedTarget),
    paragraphs: blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
      .flatMap(({ from, to }) => {
        const words = wordsOf(prose.slice(from, to))
        return words.length < leastWords ? [] : [{ ...worded({ from, to }), hash: hashText(words.join(' ')) }]
      }),
    body: worded(body),
    signature: signatureOf(wordsOf(prose.slice(body.from))),
  }
}

type ToWorded = (range: Range) => Worded

function placedField(field: Field | null, worded: ToWorded): Placed | null {
  return field && field.text !== '' ? { ...worded(field), value: detached(field.text) } : null
}

/** A slice holds its whole source in memory; a copy does not. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

function categoriesOf({ field, data }: CheckedArticle, worded: ToWorded): Placed[] {
  const single = placedField(field('category'), worded)
  if (single) return [single]
  const many = field('categories')
  const names = Array.isArray(data.categories) ? data.categories : []
  if (!many) return []
  return names
    .filter(name => typeof name === 'string' && name.trim() !== '')
    .map(name => ({ ...worded(many), value: String(name).trim() }))
}

function photoOf(address: string): string {
  return /^https?:\/\/[^/]+\/[^?]*photo-/i.test(address) ? (address.split('?')[0] ?? address) : address
}
