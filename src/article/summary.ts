// What a list row knows of an article, all of it derived from the source by `summarize`.

export interface Summary {
  title: string
  slug: string
  excerpt: string
  /** As typed in the file; '' when absent. */
  date: string
  status: string
  trending: boolean
  featured: boolean
  category: string
  keywords: readonly string[]
  /** `generatedBy`, or else `author`; '' when the file names neither. */
  writtenBy: string
  /** Minutes, as the file says; null when it does not. */
  readingTime: number | null
  /** Words of the body. */
  words: number
  image: string
  imageCredit: string
  /** The messages of all problems, first in the file first. */
  problems: readonly string[]
}
