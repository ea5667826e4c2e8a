// Changes front-matter fields of one article from a row: flags and status. The row shows it at once.
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { GalleyError } from '../../article/galley-error.ts'
import { applyEdits } from '../../article/text-edit.ts'
import type { ArticlePage, ArticleStore } from '../../storage/article-store.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

export interface FieldChange {
  id: string
  fields: { trending?: boolean; featured?: boolean; status?: string }
}

type Pages = InfiniteData<ArticlePage, string | null>

export function useChangeFields() {
  const store = useStore()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: FieldChange) => changeFields(store, change),
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
    onSuccess: saved => client.setQueryData(queryKeys.article(saved.id), saved),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })
}

async function changeFields(store: ArticleStore, { id, fields }: FieldChange) {
  const [{ editFields }, current] = await Promise.all([
    import('../../article/edit-fields.ts'),
    store.read(id),
  ])
  if (!current) throw new GalleyError('not-found', 'This article is no longer there.')
  const source = applyEdits(current.source, editFields(current.source, fields))
  return store.write(id, source, {
    ifVersion: current.version,
    reason: `Set ${Object.keys(fields).join(', ')}`,
  })
}

function withChange(pages: Pages, { id, fields }: FieldChange): Pages {
  return {
    ...pages,
    pages: pages.pages.map(page => ({
      ...page,
      items: page.items.map(row => (row.id === id ? { ...row, ...fields } : row)),
    })),
  }
}
