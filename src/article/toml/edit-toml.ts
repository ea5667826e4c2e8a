// TOML edits come next.
import type { FieldOperation, FieldPath } from '../field-operation.ts'
import type { TextEdit } from '../text-edit.ts'

export function tomlEdits(_text: string, _operation: FieldOperation): TextEdit[][] {
  return []
}

export function tomlItemText(_text: string, _path: FieldPath): string | undefined {
  return undefined
}
