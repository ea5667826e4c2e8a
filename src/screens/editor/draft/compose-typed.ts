// What was typed once, as a source: for showing, comparing, copying.
import { parseArticle } from '../../../article/parse-article.ts'
import { replaceText } from '../../../article/replace-body.ts'
import { applyEdits } from '../../../article/text-edit.ts'
import type { TypedDraft } from '../../../storage/draft-keeper.ts'
import { composeSource } from './compose-source.ts'
import { changedFields } from './form-values.ts'
import { typedValues } from './typed-values.ts'

export interface ComposedDraft {
  source: string
  /** False when something that was typed is not in it, or not as a save would write it. */
  isWhole: boolean
}

/** Never throws. A field that cannot be written as it was typed stays as it was; the text is there in any case. */
export function composeTyped({ source, isSource, text, values }: TypedDraft): ComposedDraft {
  try {
    if (isSource) return { source: applyEdits(source, replaceText(source, text)), isWhole: true }
    const { data } = parseArticle(source)
    const changed = changedFields(data, typedValues(data, values))
    return composeWhole(source, changed, text) ?? composeFitting(source, changed, text)
  } catch {
    // Half a character, say, which no file can hold.
    return { source: text, isWhole: false }
  }
}

function composeWhole(source: string, changed: Record<string, unknown>, text: string): ComposedDraft | null {
  try {
    return { source: composeSource(source, changed, text), isWhole: true }
  } catch {
    return null
  }
}

function composeFitting(source: string, changed: Record<string, unknown>, text: string): ComposedDraft {
  return { source: composeSource(source, fieldsThatFit(source, changed), text), isWhole: false }
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
