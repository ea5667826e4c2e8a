// The front page as a file for the site: what stands in the slots, in order.
import type { ArticleRow } from '../../storage/article-store.ts'
import { type Flag, type FrontPage, flags } from '../../storage/front-page.ts'

export function frontPageFile(
  frontPage: FrontPage,
  rows: Readonly<Record<Flag, readonly ArticleRow[]>>,
): string {
  const sections = flags.map(flag => {
    const { slots, until } = frontPage[flag]
    const articles = rows[flag].slice(0, slots).map(({ id, title, slug, trending, featured }) => ({
      id,
      title,
      slug,
      trending,
      featured,
      ...(until[id] !== undefined && { until: until[id] }),
    }))
    return [flag, { slots, articles }]
  })
  return `${JSON.stringify(Object.fromEntries(sections), null, 2)}\n`
}
