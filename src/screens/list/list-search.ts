// The filters of the list as the address holds them.
import { z } from 'zod'
import { type Sort, sortKeys } from '../../storage/article-store.ts'

/** Of a text to search or filter by: what a request can carry, and more than anybody types. */
export const maxTextCharacters = 1_000

const sorts = sortKeys.flatMap(key => [key, `-${key}`]) as Sort[]
const text = z.coerce.string().max(maxTextCharacters).optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const words = z.int().nonnegative().optional().catch(undefined)

export const listSearchSchema = z.object({
  status: text,
  trending: flag,
  featured: flag,
  category: text,
  keyword: text,
  writtenBy: text,
  dateFrom: day,
  dateTo: day,
  wordsMin: words,
  wordsMax: words,
  hasProblems: flag,
  hasFindings: flag,
  rule: text,
  sameSlug: flag,
  sameImage: flag,
  /** '' for nobody. */
  assignee: text,
  q: text,
  sort: z.enum(sorts).optional().catch(undefined),
  /** Names of what stood in the address and did not fit, for the note that says so. */
  ignored: text,
})

export type ListSearch = z.infer<typeof listSearchSchema>

/** Anything that does not fit is left out and named, so that a mistyped address still shows a list. */
export function readListSearch(address: Record<string, unknown>): ListSearch {
  const search = listSearchSchema.parse(address)
  const names = Object.keys(search) as (keyof ListSearch)[]
  const misfits = names.filter(name => address[name] !== undefined && search[name] === undefined)
  return misfits.length === 0 ? search : { ...search, ignored: misfits.join(', ') }
}
