// Brings somebody to a field of the form.
import { type FieldName, fieldNames } from '../../../article/article-schema.ts'
import { fitsForm } from './form-values.ts'
import type { Draft } from './use-draft.ts'

/** Opens the form and focuses the field, if the form has it now. */
export function focusField({ form, article, isSource }: Draft, name: string, showForm: () => void): boolean {
  if (isSource || !article.canEditFields || !fieldNames.includes(name as FieldName)) return false
  const field = name as FieldName
  // Categories are a list of fields, none of which is the one that is meant.
  if (field === 'categories' || !fitsForm(field, article.data[field])) return false
  showForm()
  requestAnimationFrame(() => form.setFocus(field))
  return true
}
