// Two sources that come from one, as one: front matter by field, body by paragraph and word. What only one side changed is
// taken, what both changed in different ways is a conflict that holds both. Nothing that anybody wrote is dropped.
import { alignLineEnds, type Sides } from './merge/align-line-ends.ts'
import {
  type Choice,
  type Conflict,
  chosenText,
  chosenValue,
  type FieldConflict,
  type TextConflict,
} from './merge/conflict.ts'
import { mergeFields, settleField } from './merge/merge-fields.ts'
import { type MergedPiece, mergeTexts } from './merge/merge-texts.ts'
import { parseArticle } from './parse-article.ts'
import { type LineEnd, splitSource } from './split-source.ts'

export interface MergedSources {
  /** In the order of the source; [] when there was nothing to decide. */
  conflicts: readonly Conflict[]
  /** What came in from theirs: fields by key, and the number of changes in the text. */
  taken: { fields: readonly string[]; changes: number }
  /** The front matter as far as it was merged by field, the byte order mark, or nothing. */
  head: string
  /** Everything after it. */
  pieces: readonly MergedPiece[]
  /** What new lines end in. */
  eol: LineEnd
}

/** Never throws. The result is `settleMerge(merged, choices)`, with one choice a conflict. */
export function mergeSources(base: string, mine: string, theirs: string): MergedSources {
  const sides = alignLineEnds({ base, mine, theirs })
  const source = [sides.theirs, sides.mine].find(text => text.includes('\n')) ?? sides.base
  return { ...(mergeParts(sides) ?? mergeWhole(sides)), eol: splitSource(source).eol }
}

/** Throws `invalid` when a field refuses what was written for it. */
export function settleMerge(
  { head, pieces, conflicts, eol }: MergedSources,
  choices: readonly Choice[],
): string {
  const choiceOf = (conflict: Conflict): Choice => choices[conflicts.indexOf(conflict)] ?? 'mine'
  const fields = conflicts.filter((conflict): conflict is FieldConflict => conflict.kind === 'field')
  const settled = fields.reduce(
    (text, field) => settleField(text, field, chosenValue(field, choiceOf(field))),
    head,
  )
  const text = pieces.map(piece =>
    piece.kind === 'piece' ? piece.text : chosenText(piece, choiceOf(piece), eol),
  )
  return settled + text.join('')
}

type Merged = Omit<MergedSources, 'eol'>

/** Front matter and body apart, where both sides have both. */
function mergeParts(sides: Sides): Merged | null {
  const splits = mapSides(sides, splitSource)
  const { base, mine, theirs } = splits
  if (base.problem || !mine.frontMatter || !theirs.frontMatter || mine.format !== theirs.format) return null
  if (base.format !== 'none' && base.format !== mine.format) return null
  const heads = mapSides(sides, (source, side) => source.slice(0, splits[side].body.from))
  const pieces = mergeTexts(
    ...inOrder(mapSides(sides, (source, side) => source.slice(splits[side].body.from))),
  )
  const fields = mergeFields(...inOrder(heads))
  if (fields) return { ...told(pieces, fields.conflicts, fields.taken), head: fields.head, pieces }
  const all = [...mergeHeadLines(heads), ...pieces]
  return { ...told(all), head: '', pieces: all }
}

/** What cannot be merged by field is merged by line, or not at all when that would break what could be read. */
function mergeHeadLines(heads: Sides): MergedPiece[] {
  const canRead = (head: string) => parseArticle(head).problems.length === 0
  const pieces = mergeTexts(...inOrder(heads), ['line'])
  const isBroken = inOrder(heads).every(canRead) && !canRead(textOf(pieces))
  return isBroken ? [{ kind: 'text', grain: 'paragraph', ...heads }] : pieces
}

function mergeWhole(sides: Sides): Merged {
  const marks = mapSides(sides, source => (source.startsWith('\uFEFF') ? '\uFEFF' : ''))
  const pieces = mergeTexts(...inOrder(mapSides(sides, (source, side) => source.slice(marks[side].length))))
  return { ...told(pieces), head: marks.mine === marks.base ? marks.theirs : marks.mine, pieces }
}

function told(
  pieces: readonly MergedPiece[],
  fields: readonly FieldConflict[] = [],
  taken: readonly string[] = [],
): Pick<MergedSources, 'conflicts' | 'taken'> {
  const places = pieces.filter((piece): piece is TextConflict => piece.kind === 'text')
  const changes = pieces.filter(piece => piece.kind === 'piece' && piece.by === 'theirs').length
  return { conflicts: [...fields, ...places], taken: { fields: taken, changes } }
}

/** With theirs in every place. */
function textOf(pieces: readonly MergedPiece[]): string {
  return pieces.map(piece => (piece.kind === 'piece' ? piece.text : piece.theirs)).join('')
}

function mapSides<Part>(
  { base, mine, theirs }: Sides,
  part: (source: string, side: keyof Sides) => Part,
): Record<keyof Sides, Part> {
  return { base: part(base, 'base'), mine: part(mine, 'mine'), theirs: part(theirs, 'theirs') }
}

function inOrder({ base, mine, theirs }: Sides): [string, string, string] {
  return [base, mine, theirs]
}
