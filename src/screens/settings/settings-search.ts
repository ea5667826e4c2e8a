// What the address of the page says: which rules it shows.
import { z } from 'zod'

export const settingsSearchSchema = z.object({
  q: z.coerce.string().max(1_000).optional().catch(undefined),
  /** Only rules that are not as they come. */
  changed: z.boolean().optional().catch(undefined),
})

export type SettingsSearch = z.infer<typeof settingsSearchSchema>
