// All that is known of a pile, by what its articles share. Put and take cost what one article holds.
import type { ArticleDigest, Placed } from './digest.ts'
import { Groups } from './groups.ts'
import { bandsOf, similarityOf } from './min-hash.ts'
import { hashText, wordsOf } from './text-hash.ts'
import { titleShapes } from './title-shapes.ts'

const leastSimilarity = 0.7

export interface Near {
  id: string
  /** From 0 to 1. */
  similarity: number
}

export class Pile {
  readonly slug = new Groups<string>()
  readonly fileName = new Groups<string>()
  readonly title = new Groups<string>()
  readonly shape = new Groups<number>()
  readonly image = new Groups<string>()
  readonly category = new Groups<string>()
  readonly paragraph = new Groups<number>()
  readonly band = new Groups<number>()
  trending = 0
  readonly #digests = new Map<string, ArticleDigest>()

  get size(): number {
    return this.#digests.size
  }

  get ids(): Iterable<string> {
    return this.#digests.keys()
  }

  get(id: string): ArticleDigest | null {
    return this.#digests.get(id) ?? null
  }

  put(digest: ArticleDigest): void {
    this.remove(digest.id)
    this.#digests.set(digest.id, digest)
    this.#change(digest, 'add')
  }

  remove(id: string): void {
    const digest = this.#digests.get(id)
    if (!digest) return
    this.#digests.delete(id)
    this.#change(digest, 'remove')
  }

  /** Those whose text is nearly this one's, most alike first. */
  duplicatesOf(id: string): Near[] {
    const signature = this.#digests.get(id)?.signature
    if (!signature) return []
    const near = new Set(bandsOf(signature).flatMap(band => this.band.others(band, id, 200)))
    return [...near]
      .map(other => {
        const theirs = this.#digests.get(other)?.signature
        return { id: other, similarity: theirs ? similarityOf(signature, theirs) : 0 }
      })
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .sort((a, b) => b.similarity - a.similarity)
  }

  #change(digest: ArticleDigest, how: 'add' | 'remove'): void {
    const { id, slug, title, images, categories, paragraphs, signature } = digest
    if (slug) this.slug[how](slug.value, id)
    this.fileName[how](baseName(id), id)
    if (title) this.title[how](keyOf(title), id)
    for (const shape of title ? titleShapes(title.value) : []) this.shape[how](hashText(shape), id)
    for (const { value } of images) this.image[how](value, id)
    for (const { value } of categories) this.category[how](value.toLowerCase(), id)
    for (const { hash } of paragraphs) this.paragraph[how](hash, id)
    for (const band of signature ? bandsOf(signature) : []) this.band[how](band, id)
    if (digest.trending) this.trending += how === 'add' ? 1 : -1
  }
}

export function keyOf({ value }: Placed): string {
  return wordsOf(value).join(' ')
}

/** Without folders and extension. */
export function baseName(id: string): string {
  return (id.split('/').at(-1) ?? id).replace(/\.[a-z]+$/i, '')
}
