// What a field is called where people read of it; a key that the form does not have stays as it is written.
const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  date: 'Date',
  slug: 'Slug',
  excerpt: 'Excerpt',
  metaDescription: 'Search description',
  category: 'Category',
  categories: 'Categories',
  status: 'Status',
  trending: 'Trending',
  featured: 'Featured',
  image: 'Image address',
  imageAlt: 'Alt text',
  imageCredit: 'Credit',
  keywords: 'Keywords',
  readingTime: 'Reading time',
  socialShare: 'Social share',
  generatedBy: 'Written by',
}

export function fieldLabel(key: string): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key
}
