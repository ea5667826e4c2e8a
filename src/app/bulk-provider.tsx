// Gives the screens changes of many articles; their code is loaded when one is first asked for.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { type Bulk, BulkContextProvider, type BulkRequest } from '../screens/data/bulk-context.tsx'

const BulkDialog = lazy(async () => ({
  default: (await import('../screens/bulk/bulk-dialog.tsx')).BulkDialog,
}))
const RecentDialog = lazy(async () => ({
  default: (await import('../screens/bulk/recent-dialog.tsx')).RecentDialog,
}))

export function BulkProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<BulkRequest | 'recent' | null>(null)
  const bulk = useMemo<Bulk>(() => ({ openChange: setShown, openRecent: () => setShown('recent') }), [])
  const close = () => setShown(null)
  return (
    <BulkContextProvider bulk={bulk}>
      {children}
      <Suspense fallback={null}>
        {shown === 'recent' ? (
          <RecentDialog onClose={close} />
        ) : (
          shown && <BulkDialog request={shown} onClose={close} />
        )}
      </Suspense>
    </BulkContextProvider>
  )
}
