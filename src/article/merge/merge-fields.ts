// Front matter that two sides changed, field by field. What comes out is read again and must hold, for every key, exactly
// what was expected, and each word of both sides, also those in comments; else it is left to a merge of the text.
import { applyOperations } from '../apply-operations.ts'
import { areExactlyEqual, type ExactValue, isExactMapping } from '../exact-value.ts'
import { isGalleyError } from '../galley-error.ts'
import { parseArticle, readFormat } from '../parse-article.ts'
import { planChange } from '../plan-changes.ts'
import { type FrontMatterFormat, type LineEnd, splitSource } from '../split-source.ts'
import { applyEdits } from '../text-edit.ts'
import { canTakeBoth, chosenValue, type FieldConflict } from './conflict.ts'
import { isSameData, mergeData } from './merge-data.ts'
import { mergeTexts } from './merge-texts.ts'
import { isWord, splitText } from './split-text.ts'

export interface MergedFields {
  /** Everything before the body. Where there is a conflict it says what theirs says. */
  head: string
  conflicts: FieldConflict[]
  /** Keys that come from theirs. */
  taken: string[]
}

interface Reading {
  head: string
  format: FrontMatterFormat
  eol: LineEnd
  data: Readonly<Record<string, unknown>>
  exact: Map<string, ExactValue>
}

/** What a field shall be. */
interface Wish {
  key: string
  value: unknown
  /** Null when it was put together of both. */
  exact: ExactValue | undefined | null
  isMine: boolean
}

/** Each text is a source without its body. Null when they cannot be merged by field. */
export function mergeFields(base: string, mine: string, theirs: string): MergedFields | null {
  const readings = [base, mine, theirs].map(readHead)
  const [before, ours, others] = readings
  if (!before || !ours || !others || ours.format !== others.format) return null
  if (before.format !== ours.format && before.format !== 'none') return null
  const conflicts: FieldConflict[] = []
  const taken: string[] = []
  const wishes = planFields(before, ours, others, conflicts, taken)
  const isRight = (head: string) =>
    holdsAll(head, others.format, wishes) &&
    !losesWords(head, before, ours, others) &&
    !losesWords(head, before, others, ours)
  const head = candidates(before, ours, others, wishes).find(isRight)
  if (head === undefined || !conflicts.every(conflict => canBeSettled(head, conflict))) return null
  return { head, conflicts, taken }
}

/** The head with another value for one field; `undefined` takes its key away. Throws `invalid` when refused. */
export function settleField(head: string, conflict: FieldConflict, value: unknown): string {
  const operations = planChange([conflict.key], parseArticle(head).data[conflict.key], value)
  return applyEdits(head, applyOperations(head, operations))
}

function readHead(head: string): Reading | null {
  const { canEditFields, problems, data, format, frontMatter } = parseArticle(head)
  if (!canEditFields || problems.length > 0) return null
  const text = frontMatter ? head.slice(frontMatter.from, frontMatter.to) : ''
  const { exact } = readFormat(format, text)
  const entries = isExactMapping(exact) ? exact.entries : []
  return { head, format, eol: splitSource(head).eol, data, exact: new Map(entries) }
}

function planFields(
  before: Reading,
  ours: Reading,
  others: Reading,
  conflicts: FieldConflict[],
  taken: string[],
): Wish[] {
  return [...new Set([...others.exact.keys(), ...ours.exact.keys(), ...before.exact.keys()])].map(key => {
    const [base, mine, theirs] = [before.data[key], ours.data[key], others.data[key]]
    const [a, b, c] = [before.exact.get(key), ours.exact.get(key), others.exact.get(key)]
    const asTheirs: Wish = { key, value: theirs, exact: c, isMine: false }
    if (isSameExact(b, c)) return asTheirs
    if (isSameExact(a, c)) return { key, value: mine, exact: b, isMine: true }
    taken.push(key)
    if (isSameExact(a, b)) return asTheirs
    const merged = mergeData(base, mine, theirs)
    if (merged) return { key, value: merged.value, exact: null, isMine: true }
    taken.pop()
    conflicts.push({ kind: 'field', key, base, mine, theirs })
    return asTheirs
  })
}

/** Best first: the lines of both, with the comments, quotes and order of both; then theirs with my fields set in it. */
function candidates(before: Reading, ours: Reading, others: Reading, wishes: readonly Wish[]): string[] {
  const lines = mergeTexts(before.head, ours.head, others.head, ['line'])
    .map(piece => (piece.kind === 'piece' ? piece.text : piece.theirs))
    .join('')
  const set = () => {
    const operations = wishes
      .filter(({ isMine }) => isMine)
      .flatMap(({ key, value }) => planChange([key], others.data[key], value))
    return applyEdits(others.head, applyOperations(others.head, operations))
  }
  const closed = (head: string) => {
    const endsInLine = [ours, others].some(side => side.head.endsWith('\n')) && !head.endsWith('\n')
    return endsInLine ? head + others.eol : head
  }
  return [lines, ...tried(set)].map(closed)
}

function holdsAll(head: string, format: FrontMatterFormat, wishes: readonly Wish[]): boolean {
  const reading = readHead(head)
  const isWhole = splitSource(head).body.from === head.length
  if (!reading || !isWhole || reading.format !== format) return false
  const keys = new Set(
    wishes.filter(({ value, exact }) => (exact ?? value) !== undefined).map(({ key }) => key),
  )
  return (
    [...reading.exact.keys()].every(key => keys.has(key)) &&
    wishes.every(({ key, value, exact }) =>
      exact === null ? isSameData(reading.data[key], value) : isSameExact(reading.exact.get(key), exact),
    )
  )
}

function canBeSettled(head: string, conflict: FieldConflict): boolean {
  const choices = canTakeBoth(conflict) ? (['mine', 'both'] as const) : (['mine'] as const)
  return choices.every(
    choice => tried(() => settleField(head, conflict, chosenValue(conflict, choice))).length > 0,
  )
}

/** Whether a word that this side brought beside the values, in a comment, does not stand there. */
function losesWords(head: string, before: Reading, side: Reading, other: Reading): boolean {
  const merged = readHead(head)
  if (!merged) return true
  const [standing, known, brought, kept] = [merged, before, side, other].map(wordsBesideValues)
  for (const [word, count] of brought ?? []) {
    const once = known?.get(word) ?? 0
    const wanted = count - once + Math.min(once, kept?.get(word) ?? 0)
    if (count > once && (standing?.get(word) ?? 0) < wanted) return true
  }
  return false
}

/** How often each word stands beside keys and values; these are looked after by `holdsAll`. */
function wordsBesideValues({ head, data }: Reading): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (by: number) => (word: string) => counts.set(word, (counts.get(word) ?? 0) + by)
  wordsOf(head).forEach(count(1))
  wordsOf(JSON.stringify(data)).forEach(count(-1))
  return counts
}

function wordsOf(text: string): string[] {
  return splitText(text.replace(/\\[nrt"\\/]/g, ' '), 'word').filter(isWord)
}

function isSameExact(a: ExactValue | undefined, b: ExactValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : areExactlyEqual(a, b)
}

/** [] when it is refused. */
function tried<Result>(run: () => Result): Result[] {
  try {
    return [run()]
  } catch (error) {
    if (isGalleyError(error) && error.code === 'invalid') return []
    throw error
  }
}
