// What the address of the page says: which images it shows.
import { z } from 'zod'

export const filterNames = [
  'all',
  'uploaded',
  'outside',
  'unused',
  'often',
  'no-alt',
  'no-credit',
  'missing',
] as const

export type ImageFilter = (typeof filterNames)[number]

export const mediaSearchSchema = z.object({
  show: z.enum(filterNames).optional().catch(undefined),
  q: z.coerce.string().max(1_000).optional().catch(undefined),
})
