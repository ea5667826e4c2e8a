// What differs before the body. Values are compared as data; what only is written in another way is told apart.
import { isSameData } from '../merge/merge-data.ts'
import { type ParsedArticle, parseArticle } from '../parse-article.ts'
import type { TextEdit } from '../text-edit.ts'
import { compareItems } from './compare-words.ts'
import type { FieldChange, WritingChange } from './comparison.ts'
import { type FieldSegment, fieldSegments } from './field-segments.ts'

export interface HeadComparison {
  fields: FieldChange[]
  frontMatter: WritingChange | null
  edits: TextEdit[]
}

interface SegmentChange {
  key: string | null
  before: string
  after: string
  edit: TextEdit
}

export function compareHeads(before: string, after: string): HeadComparison {
  const [a, b] = [parseArticle(before), parseArticle(after)]
  const areReadable = a.canEditFields && b.canEditFields
  const changes = areReadable ? segmentChanges(before, after) : wholeChange(a, b)
  const fields = areReadable ? fieldChanges(a, b, changes) : []
  const told = new Set(fields.flatMap(field => field.edits))
  const rest = changes.filter(({ edit }) => !told.has(edit))
  const frontMatter: WritingChange = {
    kind: 'writing',
    part: 'front matter',
    places: rest.map(({ before, after }) => ({ before, after })),
    edits: rest.map(({ edit }) => edit),
  }
  return {
    fields,
    frontMatter: rest.length > 0 ? frontMatter : null,
    edits: changes.map(({ edit }) => edit),
  }
}

/** Without readable fields on both sides there is only text to compare. */
function wholeChange(a: ParsedArticle, b: ParsedArticle): SegmentChange[] {
  const before = a.source.slice(0, a.body.from)
  const after = b.source.slice(0, b.body.from)
  if (before === after) return []
  return [{ key: null, before, after, edit: { from: 0, to: after.length, insert: before } }]
}

/** In the order of the file that has them, the later one first. */
function fieldChanges(
  { data: before }: ParsedArticle,
  { data: after }: ParsedArticle,
  changes: readonly SegmentChange[],
): FieldChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter(key => !isSameData(before[key], after[key]))
    .map(key => ({
      kind: 'field',
      key,
      before: before[key],
      after: after[key],
      edits: changes.filter(change => change.key === key).map(({ edit }) => edit),
    }))
}

function segmentChanges(before: string, after: string): SegmentChange[] {
  const [old, now] = [fieldSegments(before), fieldSegments(after)]
  const changes: SegmentChange[] = []
  const add = (from?: FieldSegment, to?: FieldSegment) => {
    const [was, is] = [textOf(before, from), textOf(after, to)]
    if (was === is) return
    const at = to?.from ?? now[next]?.from ?? now.at(-1)?.to ?? 0
    const edit = { from: at, to: at + is.length, insert: was }
    changes.push({ key: (from ?? to)?.key ?? null, before: was, after: is, edit })
  }
  let last = 0
  let next = 0
  for (const stretch of compareItems(labels(before, old), labels(after, now), undefined, 2_000)) {
    if (stretch.isSame) for (const _ of stretch.before) add(old[last++], now[next++])
    else {
      for (const _ of stretch.before) add(old[last++])
      for (const _ of stretch.after) add(undefined, now[next++])
    }
  }
  return changes
}

/** Fences stand for each other however they are written, and so do the values of a key. */
function labels(source: string, segments: readonly FieldSegment[]): string[] {
  return segments.map((segment, index) => {
    if (segment.key !== null) return `key ${segment.key}`
    if (index === 0) return 'start'
    return index === segments.length - 1 ? 'end' : `between ${textOf(source, segment)}`
  })
}

function textOf(source: string, segment: FieldSegment | undefined): string {
  return segment ? source.slice(segment.from, segment.to) : ''
}
