// Gives the screens import and export; their code is loaded when one of them is first asked for.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import {
  type Dropped,
  type ExportRequest,
  type Transfer,
  TransferContextProvider,
} from '../screens/data/transfer-context.tsx'

const ImportDialog = lazy(async () => ({
  default: (await import('../screens/import-export/import-dialog.tsx')).ImportDialog,
}))
const ExportTask = lazy(async () => ({
  default: (await import('../screens/import-export/export-task.tsx')).ExportTask,
}))

interface Numbered<T> {
  number: number
  request: T
}

export function TransferProvider({ children }: { children: ReactNode }) {
  const [imports, setImports] = useState<Numbered<readonly Dropped[]> | null>(null)
  const [exports, setExports] = useState<Numbered<ExportRequest> | null>(null)
  const transfer = useMemo<Transfer>(
    () => ({
      openImport: request => setImports(before => next(before, request)),
      startExport: request => setExports(before => next(before, request)),
    }),
    [],
  )
  return (
    <TransferContextProvider transfer={transfer}>
      {children}
      <Suspense fallback={null}>
        {imports && (
          <ImportDialog
            key={`import ${imports.number}`}
            dropped={imports.request}
            onClose={() => setImports(null)}
          />
        )}
        {exports && (
          <ExportTask
            key={`export ${exports.number}`}
            request={exports.request}
            onClose={() => setExports(null)}
          />
        )}
      </Suspense>
    </TransferContextProvider>
  )
}

function next<T>(before: Numbered<T> | null, request: T): Numbered<T> {
  return { number: (before?.number ?? 0) + 1, request }
}
