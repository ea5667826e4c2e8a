// The report of the checks on the whole pile, as it goes over the wire.
import { z } from 'zod'

const count = z.int().nonnegative()
const namedArticle = z.object({ id: z.string(), title: z.string() })

const ruleReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  scope: z.enum(['article', 'corpus']),
  severity: z.enum(['error', 'warning', 'note']),
  findings: count,
  articles: count,
  /** Some of what it finds can be mended for all at once. */
  hasSafeFixes: z.boolean(),
})

const clusterSchema = z.object({
  /** Of the two that are least alike among neighbours, from 0 to 1. */
  similarity: z.number(),
  articles: z.array(namedArticle.extend({ status: z.string(), date: z.string(), words: count })),
})

const pileReportSchema = z.object({
  /** How many articles it is about. */
  articles: count,
  /** Articles whose own findings are not counted, or not yet. */
  uncounted: count,
  /** Rules in force, also those that found nothing: by severity, then by number of articles. */
  rules: z.array(ruleReportSchema),
  /** Articles that are archived are left out, and so are groups with only one other. */
  clusters: z.array(clusterSchema),
  /** Smaller groups that are not listed. */
  moreClusters: count,
  /** Groups of which all but one are archived. */
  settledClusters: count,
  /** By the field that names who wrote it; paragraphs of fifteen words or more. */
  boilerplate: z.array(
    z.object({ writtenBy: z.string(), articles: count, paragraphs: count, recurring: count }),
  ),
})

/** The last report that is done, and how far the next one is. */
export const reportAnswerSchema = z.object({
  report: pileReportSchema.nullable(),
  /** Nothing has changed since. */
  isCurrent: z.boolean(),
  done: count,
  /** 0 when it is not known yet. */
  total: count,
})

export type ServerReport = z.infer<typeof reportAnswerSchema>
