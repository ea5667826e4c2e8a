// What the address of the page says: which names, and which of them.
import { z } from 'zod'

export const taxonomySearchSchema = z.object({
  kind: z.enum(['categories', 'keywords']).optional().catch(undefined),
  /** Shows names that are probably the same instead of all. */
  similar: z.boolean().optional().catch(undefined),
  q: z.coerce.string().max(1_000).optional().catch(undefined),
})

export type TaxonomySearch = z.infer<typeof taxonomySearchSchema>
