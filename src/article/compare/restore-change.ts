// One change taken back by itself: the edits of the comparison where the rest stays what it is, else other ones that do the
// same. What is then still written in another way is found by the next comparison.
import { applyOperations } from '../apply-operations.ts'
import { GalleyError } from '../galley-error.ts'
import { isSameData } from '../merge/merge-data.ts'
import { parseArticle } from '../parse-article.ts'
import { planChange } from '../plan-changes.ts'
import { isUtf8 } from '../source-bytes.ts'
import { type LineEnd, splitSource } from '../split-source.ts'
import { applyEdits, type TextEdit } from '../text-edit.ts'
import { type ArticleComparison, type Change, editsOf, type FieldChange } from './comparison.ts'

/** Edits on the later source. Throws `invalid`, with nothing done, when it cannot be taken back by itself. */
export function restoreChange(comparison: ArticleComparison, change: Change): TextEdit[] {
  if (!isUtf8(comparison.before) || !isUtf8(comparison.after))
    throw new GalleyError(
      'invalid',
      'One of the versions is not UTF-8, so it can only be restored as a whole.',
    )
  const edits = editsOf(comparison, [change])
  if (change.kind === 'field') return restoreField(comparison, change, edits)
  if (change.kind === 'passage') return apart(comparison, edits)
  const areReadable = [comparison.before, comparison.after].every(text => parseArticle(text).canEditFields)
  if (change.part === 'front matter' && areReadable && !keepsFields(comparison, edits, []))
    throw new GalleyError(
      'invalid',
      'These lines of the front matter cannot be restored by themselves. Restore all, or edit the source.',
    )
  return edits
}

function restoreField(
  comparison: ArticleComparison,
  { key, before, after }: FieldChange,
  edits: TextEdit[],
): TextEdit[] {
  if (edits.length > 0 && keepsFields(comparison, edits, [key])) return edits
  return applyOperations(comparison.after, planChange([key], after, before))
}

/** Whether these keys have their earlier values then, all others stay as they are, and so does the body. */
function keepsFields(
  { before, after }: ArticleComparison,
  edits: readonly TextEdit[],
  restored: readonly string[],
): boolean {
  const result = applyEdits(after, edits)
  const [old, now, next] = [before, after, result].map(parseArticle)
  if (!old || !now || !next) return false
  if (next.problems.length > now.problems.length || next.canEditFields !== now.canEditFields) return false
  if (result.slice(next.body.from) !== after.slice(now.body.from)) return false
  return [...new Set([...Object.keys(old.data), ...Object.keys(now.data), ...Object.keys(next.data)])].every(
    key => isSameData(next.data[key], (restored.includes(key) ? old : now).data[key]),
  )
}

/** What comes back is kept apart from its neighbours, and so is what stays where something goes. */
function apart({ after }: ArticleComparison, edits: readonly TextEdit[]): TextEdit[] {
  const { body, eol } = splitSource(after)
  const whole = edits.at(-1)
  if (!whole) return []
  const rest = after.slice(whole.to)
  const gaps = edits.slice(0, -1).filter(({ insert }) => rest.trim() === '' || endsApart(insert))
  if (whole.from !== whole.to) return [...gaps, whole]
  const before = applyEdits(after.slice(0, whole.from), gaps).slice(body.from)
  const lead = before.trim() === '' || endsApart(before) ? '' : missingEnd(before, eol)
  const tail = rest.trim() === '' || endsApart(whole.insert) ? '' : missingEnd(whole.insert, eol)
  return [...gaps, { ...whole, insert: lead + whole.insert + tail }]
}

/** Whether a blank line is the last. */
function endsApart(text: string): boolean {
  return /\n[ \t]*\r?\n[ \t]*$/.test(text)
}

function missingEnd(text: string, eol: LineEnd): string {
  return text.endsWith('\n') ? eol : eol + eol
}
