// The filters of the list as the address holds them.
import { z } from 'zod'
import { type Sort, sortKeys } from '../../storage/article-store.ts'

const sorts = sortKeys.flatMap(key => [key, `-${key}`]) as Sort[]

/** Anything that does not fit is left out, so that a mistyped address still shows a list. */
export const listSearchSchema = z.object({
  status: z.coerce.string().optional().catch(undefined),
  trending: z.boolean().optional().catch(undefined),
  featured: z.boolean().optional().catch(undefined),
  category: z.coerce.string().optional().catch(undefined),
  keyword: z.coerce.string().optional().catch(undefined),
  writtenBy: z.coerce.string().optional().catch(undefined),
  hasProblems: z.boolean().optional().catch(undefined),
  q: z.coerce.string().optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
})

export type ListSearch = z.infer<typeof listSearchSchema>
