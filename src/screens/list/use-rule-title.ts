// What the rules of the checks are called. Loaded for whoever filters by one: the rules themselves come along.
import { useQuery } from '@tanstack/react-query'

/** Gives the id of a rule that is not ours, and of every rule until the titles are there. */
export function useRuleTitle(isWanted: boolean): (id: string) => string {
  const { data } = useQuery({
    queryKey: ['rule titles'],
    queryFn: async () => {
      const { ruleTitles } = await import('../../checks/rule-titles.ts')
      return ruleTitles
    },
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return id => data?.get(id) ?? id
}
