// The front page: in which order the flagged articles stand, how many have a slot, and when a flag ends.
// The flags themselves are in the files.
import { z } from 'zod'
import type { ArticleRow } from './article-store.ts'
import type { KnownSetting } from './known-setting.ts'

export const flags = ['trending', 'featured'] as const
export type Flag = (typeof flags)[number]

export const mostSlots = 99

const sectionSchema = z.object({
  slots: z.int().min(1).max(mostSlots),
  /** Ids, first to last. Flagged articles that it does not name follow, newest first. */
  order: z.array(z.string()),
  /** Id → the instant, ISO 8601 in UTC, at which the flag is taken off. */
  until: z.record(z.string(), z.iso.datetime()),
})

const frontPageSchema = z.object({ trending: sectionSchema, featured: sectionSchema })

export type FrontPageSection = z.infer<typeof sectionSchema>
export type FrontPage = z.infer<typeof frontPageSchema>

export const frontPageSetting: KnownSetting<FrontPage> = {
  name: 'front-page',
  schema: frontPageSchema,
  empty: {
    trending: { slots: 8, order: [], until: {} },
    featured: { slots: 4, order: [], until: {} },
  },
}

type Flagged = Pick<ArticleRow, 'id' | Flag>

export interface ExpiredFlags {
  id: string
  fields: { trending?: false; featured?: false }
}

/** The flags whose end has come, by article; flags that are off already are left out. */
export function expiredFlags(frontPage: FrontPage, rows: readonly Flagged[], now: Date): ExpiredFlags[] {
  return rows.flatMap(row => {
    const ended = flags.filter(flag => row[flag] && hasEnded(frontPage[flag].until[row.id], now))
    return ended.length === 0
      ? []
      : [{ id: row.id, fields: Object.fromEntries(ended.map(flag => [flag, false])) }]
  })
}

/** The articles for which some end has come, whether the flag is on or not. */
export function endedIds(frontPage: FrontPage, now: Date): string[] {
  const ids = flags.flatMap(flag =>
    Object.entries(frontPage[flag].until).flatMap(([id, until]) => (hasEnded(until, now) ? [id] : [])),
  )
  return [...new Set(ids)]
}

/** Without the ends that have come for these articles, lest a flag set anew be taken off at once. */
export function withoutEnded(frontPage: FrontPage, ids: ReadonlySet<string>, now: Date): FrontPage {
  const kept = (section: FrontPageSection): FrontPageSection => ({
    ...section,
    until: Object.fromEntries(
      Object.entries(section.until).filter(([id, until]) => !(ids.has(id) && hasEnded(until, now))),
    ),
  })
  return { trending: kept(frontPage.trending), featured: kept(frontPage.featured) }
}

/** In the order of the section; rows that it does not name come last, as they came. */
export function arrange<Row extends { id: string }>(rows: readonly Row[], order: readonly string[]): Row[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ id }: Row) => places.get(id) ?? order.length
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

export function arrangedIds(ids: readonly string[], order: readonly string[]): string[] {
  return arrange(
    ids.map(id => ({ id })),
    order,
  ).map(({ id }) => id)
}

function hasEnded(until: string | undefined, now: Date): boolean {
  return until !== undefined && Date.parse(until) <= now.getTime()
}
