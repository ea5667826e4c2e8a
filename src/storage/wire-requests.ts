// What the API is asked: the parameters of a list, and the bodies that carry more than an article. Only the API reads
// them; a page would take its time to build them.
import { z } from 'zod'
import { facetFields, maxAtOnce, type Sort, sortKeys } from './article-store.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2025-03-23.')
const flag = z.enum(['true', 'false'], 'Write true or false.').transform(value => value === 'true')
const words = z.coerce.number('Write a number of words.').int().nonnegative()
const facetList = z
  .string()
  .transform(names => names.split(',').filter(name => name !== ''))
  .pipe(z.array(z.enum(facetFields, `With commas between them: ${facetFields.join(', ')}.`)))
const pageSize = 'A page has 1 to 1,000 rows.'
const sorts = sortKeys.flatMap((key): Sort[] => [key, `-${key}`])

/** A list query as URL parameters, where everything is text. */
export const listParametersSchema = z.strictObject({
  status: z.string().optional(),
  trending: flag.optional(),
  featured: flag.optional(),
  category: z.string().optional(),
  keyword: z.string().optional(),
  writtenBy: z.string().optional(),
  dateFrom: day.optional(),
  dateTo: day.optional(),
  wordsMin: words.optional(),
  wordsMax: words.optional(),
  hasProblems: flag.optional(),
  hasFindings: flag.optional(),
  rule: z.string().optional(),
  slug: z.string().optional(),
  sameSlug: flag.optional(),
  sameImage: flag.optional(),
  assignee: z.string().optional(),
  q: z.string().max(1000, 'A search has at most 1,000 characters.').optional(),
  sort: z.enum(sorts, `Sort by one of ${sorts.join(', ')}.`).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number(pageSize).int(pageSize).min(1, pageSize).max(1000, pageSize).optional(),
  snippets: flag.optional(),
  ruleCounts: flag.optional(),
  facets: facetList.optional(),
  facetText: z.string().max(200, 'A text to find values by has at most 200 characters.').optional(),
})

/** The part that says which articles are meant, without how they are shown. */
export const filterParametersSchema = listParametersSchema.omit({
  cursor: true,
  limit: true,
  snippets: true,
  ruleCounts: true,
  facets: true,
  facetText: true,
})

export const articleWritesSchema = z.strictObject({
  writes: z
    .array(
      z
        .strictObject({
          id: z.string(),
          source: z.string(),
          ifVersion: z.string().optional(),
          ifAbsent: z.literal(true).optional(),
          author: z.string().optional(),
          reason: z.string().optional(),
        })
        .refine(
          ({ ifVersion, ifAbsent }) => (ifVersion === undefined) !== (ifAbsent === undefined),
          'Give either ifVersion or ifAbsent.',
        ),
    )
    .max(maxAtOnce),
})

export type ArticleWrite = z.infer<typeof articleWritesSchema>['writes'][number]

export const revisionNamesSchema = z.strictObject({
  revisions: z.array(z.strictObject({ id: z.string(), version: z.string() })).max(maxAtOnce),
})
