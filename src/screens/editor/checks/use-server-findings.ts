// What a server behind the store finds in the saved version beside what the page finds itself: among the other
// articles, and by the site's own rules.
import { useQuery } from '@tanstack/react-query'
import { maxCheckedCharacters } from '../../../checks/check.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import type { FoundByServer } from '../../../storage/wire-findings.ts'
import { queryKeys } from '../../data/query-keys.ts'
import { useStore } from '../../data/store-context.tsx'

/** While the server still reads the others. */
const askAgainMs = 2_000

export interface ServerFindings {
  /** Whether a server stands behind the store. */
  canAsk: boolean
  /** Null until it answers, and for another version than the saved one. */
  found: FoundByServer | null
  /** Why there is no answer, for people. */
  problem: string
}

export function useServerFindings({ id, version, source }: StoredArticle): ServerFindings {
  const store = useStore()
  const canAsk = store.findings !== undefined
  const { data, error } = useQuery({
    queryKey: queryKeys.findings(id, version),
    queryFn: async () => (await store.findings?.(id)) ?? null,
    enabled: canAsk && source.length <= maxCheckedCharacters,
    // What is said of one article changes with the others.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isReading(state.data) ? askAgainMs : false),
  })
  return {
    canAsk,
    found: data?.version === version ? data : null,
    problem: data ? '' : (error?.message ?? ''),
  }
}

export function isReading({ pile: { done, total } }: FoundByServer): boolean {
  return done < total
}
