// What came in from others, in words: "Title, Excerpt and 2 changes in the text".
import { fieldLabel } from '../../../article/field-labels.ts'
import type { MergedSources } from '../../../article/merge-sources.ts'

/** More are counted. */
const mostNamed = 4

/** '' when nothing came in. */
export function takenIn({ fields, changes }: MergedSources['taken']): string {
  const named = fields.slice(0, mostNamed).map(fieldLabel)
  const rest = fields.length - named.length
  if (rest > 0) named.push(rest === 1 ? 'one more field' : `${rest} more fields`)
  if (changes > 0) named.push(changes === 1 ? 'one change in the text' : `${changes} changes in the text`)
  const last = named.pop() ?? ''
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`
}
