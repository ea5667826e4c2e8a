// Which other articles have a slug, followed while it is typed and while others change theirs.
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ArticleRow } from '../../../storage/article-store.ts'
import { useStore } from '../../data/store-context.tsx'
import { articlesQuery } from '../../data/use-articles.ts'

const restMs = 250

export interface SlugOthers {
  first: ArticleRow | undefined
  count: number
}

/** Null while it is not known: nothing is said of a slug that is still being typed. */
export function useSlugOthers(slug: string, id: string): SlugOthers | null {
  const [asked] = useDebouncedValue(slug, restMs)
  const { data } = useInfiniteQuery({
    ...articlesQuery(useStore(), { slug: asked }),
    enabled: asked !== '',
  })
  if (!data || asked !== slug || slug === '') return null
  const rows = data.pages.flatMap(({ items }) => items)
  const others = rows.filter(row => row.id !== id && row.slug === slug)
  const total = data.pages[0]?.total ?? 0
  const isAmong = others.length < rows.length
  return { first: others[0], count: isAmong ? others.length + (total - rows.length) : total }
}
