// The draft as a source: what was changed, spliced into what it is based on. Nothing else is written.
import { editFields } from '../../../article/edit-fields.ts'
import { replaceBody } from '../../../article/replace-body.ts'
import { applyEdits } from '../../../article/text-edit.ts'

/** Throws `invalid` when a field cannot be changed without touching others. */
export function composeSource(
  base: string,
  changed: Readonly<Record<string, unknown>>,
  bodyText: string,
): string {
  const withFields = Object.keys(changed).length > 0 ? applyEdits(base, editFields(base, changed)) : base
  return applyEdits(withFields, replaceBody(withFields, bodyText))
}
