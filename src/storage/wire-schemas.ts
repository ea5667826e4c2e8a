// What the API answers: the shapes of the store port as JSON. The API writes them, the http store reads them.
import { z } from 'zod'
import { errorCodes } from '../article/galley-error.ts'
import { facetFields } from './article-store.ts'

const count = z.int().nonnegative()

export const articleRowSchema = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  size: count,
  title: z.string(),
  slug: z.string(),
  excerpt: z.string(),
  date: z.string(),
  status: z.string(),
  trending: z.boolean(),
  featured: z.boolean(),
  category: z.string(),
  keywords: z.array(z.string()),
  writtenBy: z.string(),
  readingTime: z.number().nullable(),
  words: count,
  image: z.string(),
  imageCredit: z.string(),
  problems: z.array(z.string()),
  assignee: z.string().optional(),
  snippet: z.object({ before: z.string(), match: z.string(), after: z.string() }).optional(),
  findings: z
    .object({
      errors: count,
      warnings: count,
      notes: count,
      rules: z.record(z.string(), count).optional(),
    })
    .optional(),
})

export const articlePageSchema = z.object({
  items: z.array(articleRowSchema),
  nextCursor: z.string().nullable(),
  total: count,
  counts: z.object({
    all: count,
    status: z.record(z.string(), count),
    trending: count,
    featured: count,
  }),
  nearWords: z.array(z.string()).optional(),
  facets: z
    .partialRecord(
      z.enum(facetFields),
      z.object({ values: z.array(z.tuple([z.string(), count])), rest: count }),
    )
    .optional(),
  /** The counts of `rule` are without rules of the whole pile, which is still being read. */
  lacksPileRules: z.boolean().optional(),
})

export const storedArticleSchema = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  source: z.string(),
})

/** The answer to whoever sent the source. */
export const writtenArticleSchema = storedArticleSchema.omit({ source: true })

/** The answer to a change: without the source when that would be too long. */
export const changedArticleSchema = z.union([storedArticleSchema, writtenArticleSchema])

/** Null for an article that is not there. */
export const articleListSchema = z.object({ items: z.array(storedArticleSchema.nullable()) })

export const revisionSchema = z.object({
  version: z.string(),
  replacedAt: z.string(),
  author: z.string(),
  reason: z.string(),
  size: count,
})

export const revisionListSchema = z.object({ items: z.array(revisionSchema) })

export const deskRecordSchema = z.looseObject({
  assignee: z.string().optional(),
  dueDate: z.string().optional(),
})

export const storedDeskRecordSchema = z.object({ record: deskRecordSchema, version: z.string() })

/** Whoever uses a setting knows its shape; the store does not. */
export const settingValueSchema = z.unknown()

export const storedSettingSchema = z.object({
  value: settingValueSchema,
  version: z.string(),
  /** The file of the site that it stands in, by its path from the content folder. */
  file: z.string().optional(),
})

export const mediaFileSchema = z.object({
  name: z.string(),
  type: z.string(),
  size: count,
  updatedAt: z.string(),
})

export const mediaPlaceSchema = z.object({ address: z.string(), folder: z.string().nullable() })

export const mediaListSchema = z.object({ items: z.array(mediaFileSchema) })

export const imageUsesSchema = z.object({
  articles: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        images: z.array(
          z.object({ address: z.string(), field: z.string(), alt: z.string(), hasCredit: z.boolean() }),
        ),
      }),
    )
    .nullable(),
  isCurrent: z.boolean(),
  done: count,
  total: count,
})

export const obstacleSchema = z.object({ obstacle: z.string().nullable() })

export const storeEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), id: z.string(), version: z.string() }),
  z.object({ kind: z.literal('removed'), id: z.string() }),
  z.object({ kind: z.literal('setting'), name: z.string() }),
  z.object({ kind: z.literal('reset') }),
])

const issueSchema = z.object({ path: z.string(), message: z.string() })

/** RFC 9457, with Galley's own members `code`, `issues`, `findings` and `currentVersion`. */
export const problemDocumentSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(errorCodes),
  instance: z.string().optional(),
  issues: z.array(issueSchema).optional(),
  /** Errors of an article that keep it from getting into a status. */
  findings: z
    .array(
      z.object({
        rule: z.string(),
        severity: z.string(),
        message: z.string(),
        from: z.int(),
        to: z.int(),
        line: z.int(),
        column: z.int(),
      }),
    )
    .optional(),
  currentVersion: z.string().nullable().optional(),
})

/** In the order of the writes. */
export const writeOutcomesSchema = z.object({
  items: z.array(
    z.union([
      z.object({ id: z.string(), version: z.string(), updatedAt: z.string() }),
      z.object({ id: z.string(), error: problemDocumentSchema }),
    ]),
  ),
})

/** In the order asked for; null for each that is not kept. */
export const revisionSourcesSchema = z.object({
  items: z.array(
    z.union([z.object({ source: z.string().nullable() }), z.object({ error: problemDocumentSchema })]),
  ),
})
