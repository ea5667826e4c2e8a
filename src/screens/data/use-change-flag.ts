// Switches a flag of one article from its row, which shows it at once.
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ArticlePage, ArticleStore } from '../../storage/article-store.ts'
import type { Flag } from '../../storage/front-page.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

export interface FlagChange {
  id: string
  flag: Flag
  on: boolean
}

type Pages = InfiniteData<ArticlePage, string | null>

export function useChangeFlag() {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: FlagChange) => writeFlag(store, change),
    // One after the other: two quick changes of one article must not meet as a conflict.
    scope: { id: 'change-fields' },
    meta: { failed: 'The article was not changed' },
    onMutate: async change => {
      await client.cancelQueries({ queryKey: queryKeys.lists })
      const before = client.getQueriesData<Pages>({ queryKey: queryKeys.lists })
      client.setQueriesData<Pages>({ queryKey: queryKeys.lists }, pages => pages && withChange(pages, change))
      return { before }
    },
    onError: (_error, _change, context) => {
      for (const [key, pages] of context?.before ?? []) client.setQueryData(key, pages)
    },
    onSuccess: ({ saved }) => client.setQueryData(queryKeys.article(saved.id), saved),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })
}

async function writeFlag(store: ArticleStore, { id, flag, on }: FlagChange) {
  const { changeArticle } = await import('./change-article.ts')
  return changeArticle(store, id, { kind: 'set-field', field: flag, value: on })
}

function withChange(pages: Pages, { id, flag, on }: FlagChange): Pages {
  return {
    ...pages,
    pages: pages.pages.map(page => ({
      ...page,
      items: page.items.map(row => (row.id === id ? { ...row, [flag]: on } : row)),
    })),
  }
}
