// The forms in which a list or a selection goes out, in words.
import type { ExportFormat } from '../data/transfer-context.tsx'

export const exportChoices: readonly { key: ExportFormat; label: string }[] = [
  { key: 'files', label: 'Markdown files (.zip)' },
  { key: 'windows-files', label: 'Markdown files with names safe for Windows (.zip)' },
  { key: 'csv', label: 'Table of summaries (.csv)' },
  { key: 'json', label: 'Summaries (.json)' },
]
