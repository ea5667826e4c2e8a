import type { ExportRequest } from '../data/transfer-context.tsx'

export function ExportTask(_props: { request: ExportRequest; onClose: () => void }) {
  return null
}
