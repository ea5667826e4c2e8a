// Import and export for every screen. The app hands them in, so that no screen imports another.
import { createContext, type ReactNode, useContext } from 'react'
import { articleExtensions } from '../../storage/article-id.ts'
import type { ListQuery } from '../../storage/article-store.ts'

/** What a file dialog offers for import. */
export const importedFiles = [...articleExtensions, '.zip'].join(',')

/** What was dropped or picked: a file, or an entry of a dropped folder. */
export type Dropped = File | FileSystemEntry

/** Files, which is the default: one article as it is, more of them as a zip. The others: one table of summaries. */
export type ExportFormat = 'files' | 'windows-files' | 'csv' | 'json'

export type ExportRequest = ({ ids: readonly string[] } | { query: ListQuery }) & { format?: ExportFormat }

export interface Transfer {
  /** Shows what would be imported before anything is written. */
  openImport(dropped: readonly Dropped[]): void
  startExport(request: ExportRequest): void
}

const TransferContext = createContext<Transfer | null>(null)

export function TransferContextProvider({ transfer, children }: { transfer: Transfer; children: ReactNode }) {
  return <TransferContext value={transfer}>{children}</TransferContext>
}

/** Throws outside of the app's provider. */
export function useTransfer(): Transfer {
  const transfer = useContext(TransferContext)
  if (!transfer) throw new Error('useTransfer needs a TransferContextProvider above it.')
  return transfer
}
