// What the checks behind the API find in an article, as it goes over the wire.
import { z } from 'zod'

export const editSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() })

export const findingSchema = z.object({
  rule: z.string(),
  /** Of the rule, as a heading. */
  title: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  from: z.int(),
  to: z.int(),
  line: z.int(),
  column: z.int(),
  fix: z.object({ title: z.string(), isSafe: z.boolean(), edits: z.array(editSchema) }).optional(),
  /** Other articles that it is about, some of them when there are many: only what the whole pile shows has any. */
  others: z.array(z.string()).optional(),
  /** Why somebody said that it is fine as it is; absent for what still stands. */
  dismissed: z.string().optional(),
})

export const findingListSchema = z.object({
  version: z.string(),
  items: z.array(findingSchema),
  /** How many articles have been read for what only the whole pile shows; before all are, nothing is said of that. */
  pile: z.object({ done: z.int(), total: z.int() }),
})

/** What is found in the version that the store has. */
export type FoundByServer = z.infer<typeof findingListSchema>
