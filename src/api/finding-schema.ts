// Findings and edits as the API gives them.
import { z } from 'zod'
import { severities } from '../checks/check.ts'

export const editSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() })

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  from: z.int(),
  to: z.int(),
  line: z.int(),
  column: z.int(),
  fix: z.object({ title: z.string(), isSafe: z.boolean(), edits: z.array(editSchema) }).optional(),
  /** Other articles that it is about, some of them when there are many: only what the whole pile shows has any. */
  others: z.array(z.string()).optional(),
})
