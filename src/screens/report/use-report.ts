// The report of the checks, followed until it tells of what stands now.
import { useQuery } from '@tanstack/react-query'
import type { ReportAnswer } from '../../checks/report/report.ts'
import { queryKeys } from '../data/query-keys.ts'
import { useStore } from '../data/store-context.tsx'

const askAgainMs = 600

export function useReport() {
  const store = useStore()
  return useQuery({
    queryKey: queryKeys.report,
    async queryFn(): Promise<ReportAnswer> {
      if (store.report) return store.report()
      return (await import('./local-report.ts')).readLocalReport(store)
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.isCurrent === false ? askAgainMs : false),
  })
}
