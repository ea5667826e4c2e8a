// Takes an article to another status from the board, and back. The columns show it at once.
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Status } from '../../article/status.ts'
import type { ArticlePage, ArticleRow, ArticleStore, ListQuery } from '../../storage/article-store.ts'
import type { Change } from './bulk/run-journal.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** `row` as it stands before. */
export type StatusMove =
  | { row: ArticleRow; to: Status; undoes?: never }
  | { row: ArticleRow; to: string; undoes: Change }

type Pages = InfiniteData<ArticlePage, string | null>

/** `query` is what all columns share; each adds its status. */
export function useMoveStatus(query: ListQuery) {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: StatusMove) => writeMove(store, move),
    // With the flags of a row, one after the other: two quick changes must not meet as a conflict.
    scope: { id: 'change-fields' },
    meta: { failed: 'The article was not moved' },
    onMutate: async move => {
      await client.cancelQueries({ queryKey: queryKeys.lists })
      const before = [query, { ...query, status: move.row.status }, { ...query, status: move.to }].map(
        list => ({ list, pages: client.getQueryData<Pages>(queryKeys.list(list)) }),
      )
      for (const { list, pages } of before)
        if (pages) client.setQueryData(queryKeys.list(list), withMove(pages, list.status, move))
      return { before }
    },
    onError: (_error, _move, context) => {
      for (const { list, pages } of context?.before ?? []) client.setQueryData(queryKeys.list(list), pages)
    },
    onSettled: (_change, _error, { row }) => {
      void client.invalidateQueries({ queryKey: queryKeys.article(row.id) })
      return client.invalidateQueries({ queryKey: queryKeys.lists })
    },
  })
}

async function writeMove(store: ArticleStore, { row, to, undoes }: StatusMove): Promise<Change> {
  const { changeArticle, putBack } = await import('./change-article.ts')
  if (!undoes)
    return (await changeArticle(store, row.id, { kind: 'set-field', field: 'status', value: to })).change
  const { version } = await putBack(store, undoes, 'Undo')
  return { id: row.id, before: undoes.after, after: version }
}

/** The list of `status` (undefined: of all) after the move; what is moved comes first until the store has sorted it. */
function withMove(pages: Pages, status: string | undefined, { row, to }: StatusMove): Pages {
  const moved = { ...row, status: to }
  const grows = status === undefined ? 0 : status === to ? 1 : -1
  return {
    ...pages,
    pages: pages.pages.map((page, index) => {
      const others = page.items.filter(({ id }) => id !== row.id)
      const same = page.items.map(item => (item.id === row.id ? moved : item))
      const items = status === undefined ? same : status === to && index === 0 ? [moved, ...others] : others
      return { ...page, items, total: page.total + grows, counts: countsAfter(page.counts, row.status, to) }
    }),
  }
}

function countsAfter(counts: ArticlePage['counts'], from: string, to: string): ArticlePage['counts'] {
  const { [from]: left = 1, [to]: joined = 0 } = counts.status
  return { ...counts, status: { ...counts.status, [from]: left - 1, [to]: joined + 1 } }
}
