// What each field is called where people read of it: in forms, comparisons, merges and messages.
import type { FieldName } from './article-schema.ts'

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  date: 'Date',
  slug: 'Slug',
  excerpt: 'Excerpt',
  metaDescription: 'Search description',
  category: 'Category',
  categories: 'Category levels',
  status: 'Status',
  trending: 'Trending',
  featured: 'Featured',
  image: 'Image address',
  imageAlt: 'Alt text',
  imageCredit: 'Image credit',
  keywords: 'Keywords',
  readingTime: 'Reading time',
  socialShare: 'Social share',
  generatedBy: 'Written by',
}

/** A key that the desk does not know is called as it is written. */
export function fieldLabel(key: string): string {
  return Object.hasOwn(fieldLabels, key) ? fieldLabels[key as FieldName] : key
}
