// The one description of an article's front matter. Forms, summaries, API and docs derive from it.
import { z } from 'zod'

export const categoryTypes = ['exact', 'general', 'medium', 'specific', 'niche'] as const

const categorySchema = z.looseObject({
  type: z.enum(categoryTypes),
  name: z.string().trim().min(1, 'Name the category, or remove the level.'),
})

const isoDate = /^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?([Zz]|[+-]\d{2}(:?\d{2})?))?)?$/
const optionalText = z.string().optional()

/** Every field the desk knows, in the order in which a new article carries them. All other keys are kept. */
export const articleSchema = z.looseObject({
  title: z.string().trim().min(1, 'An article needs a title.'),
  date: z
    .string()
    .regex(isoDate, 'Write the date as 2025-03-23 or 2025-03-23T21:02:55Z.')
    .refine(value => !Number.isNaN(Date.parse(value.slice(0, 10))), 'There is no such day.')
    .optional(),
  slug: z
    .string()
    .regex(/^[^\s/?#%\\]+$/, 'A slug has no spaces and none of / ? # % \\.')
    .optional(),
  excerpt: optionalText,
  metaDescription: optionalText,
  category: optionalText,
  categories: z.array(categorySchema).optional(),
  status: optionalText,
  trending: z.boolean('Trending is true or false.').optional(),
  featured: z.boolean('Featured is true or false.').optional(),
  image: z.string().refine(isWebAddress, 'Write a web address (https://…) or a path of the site.').optional(),
  imageAlt: optionalText,
  imageCredit: optionalText,
  keywords: z.array(z.string().trim().min(1, 'A keyword has at least one letter.')).optional(),
  readingTime: z.number().nonnegative('Reading time is a number of minutes.').optional(),
  socialShare: optionalText,
  generatedBy: optionalText,
})

export type ArticleFields = z.infer<typeof articleSchema>
export type FieldName = keyof typeof articleSchema.shape

/** The keys of the schema, in order. */
export const fieldNames = Object.keys(articleSchema.shape) as FieldName[]

/** True for http(s) addresses and for paths of the site itself; false for anything that could run. */
export function isWebAddress(value: string): boolean {
  if (value === '') return true
  if (/[\s<>"]/.test(value)) return false
  return /^https?:\/\//i.test(value) || !/^[^/?#]*:/.test(value)
}
