// What the schema says of the fields of a source, each with its place: for where the fields are seen as text.
import { articleSchema } from '../../../article/article-schema.ts'
import { fieldLabel } from '../../../article/field-labels.ts'
import { fieldRanges } from '../../../article/field-ranges.ts'
import type { ParsedArticle } from '../../../article/parse-article.ts'
import { fieldsOf, formValuesOf } from './form-values.ts'

export interface FieldProblem {
  field: string
  message: string
  /** In the source; null for a field that is not there. */
  from: number | null
}

/** None for front matter that cannot be read: its problems come first. */
export function fieldProblems({ source, data, canEditFields }: ParsedArticle): FieldProblem[] {
  if (!canEditFields) return []
  const { error } = articleSchema.safeParse(fieldsOf(formValuesOf(data), data))
  if (!error) return []
  const ranges = fieldRanges(source)
  const problems = new Map<string, FieldProblem>()
  for (const { path, message } of error.issues) {
    const field = String(path[0])
    if (!problems.has(field))
      problems.set(field, { field: fieldLabel(field), message, from: ranges.get(field)?.from ?? null })
  }
  return [...problems.values()]
}
