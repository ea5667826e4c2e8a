// What was typed once, as a source: for showing, comparing, copying.
import { parseArticle } from '../../../article/parse-article.ts'
import { replaceText } from '../../../article/replace-body.ts'
import { applyEdits } from '../../../article/text-edit.ts'
import type { TypedDraft } from '../../../storage/draft-keeper.ts'
import { composeSource } from './compose-source.ts'
import { changedFields } from './form-values.ts'
import { typedValues } from './typed-values.ts'

/** A field that cannot be written as it was typed stays as it was; the text is there in any case. */
export function composeTyped({ source, isSource, text, values }: TypedDraft): string {
  if (isSource) return applyEdits(source, replaceText(source, text))
  const { data } = parseArticle(source)
  const changed = changedFields(data, typedValues(data, values))
  try {
    return composeSource(source, changed, text)
  } catch {
    return composeSource(source, fieldsThatFit(source, changed), text)
  }
}

function fieldsThatFit(source: string, changed: Record<string, unknown>): Record<string, unknown> {
  const fitting: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(changed)) {
    try {
      composeSource(source, { ...fitting, [name]: value }, '')
      fitting[name] = value
    } catch {
      // Half a value, say. Taking the draft brings it back to the form, where it says what is wrong with it.
    }
  }
  return fitting
}
