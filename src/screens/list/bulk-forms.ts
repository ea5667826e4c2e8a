// The changes of many articles that ask for something first, in words.
import type { ChangeForm } from '../data/bulk-context.tsx'

export const bulkForms: readonly { form: ChangeForm; label: string }[] = [
  { form: 'category', label: 'Set category…' },
  { form: 'add-keyword', label: 'Add keyword…' },
  { form: 'rename-keyword', label: 'Replace keyword…' },
  { form: 'remove-keyword', label: 'Remove keyword…' },
  { form: 'field', label: 'Set a field…' },
  { form: 'replace-text', label: 'Find and replace…' },
]
