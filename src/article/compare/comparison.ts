// What differs between two sources of an article: the fields by value, the text by paragraph, and how both are written.
// Each change names the edits that take it back; all of them together give the earlier source exactly.
import type { TextEdit } from '../text-edit.ts'

interface Edited {
  /** On the later source. They may leave something half done alone; see `restore-change.ts`. */
  edits: readonly TextEdit[]
}

export interface FieldChange extends Edited {
  kind: 'field'
  key: string
  /** `undefined` where a source does not have the key. */
  before: unknown
  after: unknown
}

export interface PassageChange extends Edited {
  kind: 'passage'
  how: 'changed' | 'added' | 'removed'
  /** A paragraph, heading, list, table …, as Markdown with '\n' alone; '' where there is none. */
  before: string
  after: string
}

/** Written in another way, with the same meaning: comments, quotes, order; line ends and blank lines. */
export interface WritingChange extends Edited {
  kind: 'writing'
  part: 'front matter' | 'text'
  /** What stands there, stretch by stretch. */
  places: readonly { before: string; after: string }[]
}

export type Change = FieldChange | PassageChange | WritingChange

/** Paragraphs that stand in both. */
export interface SamePassages {
  kind: 'same'
  texts: readonly string[]
}

export interface ArticleComparison {
  before: string
  after: string
  fields: readonly FieldChange[]
  frontMatter: WritingChange | null
  passages: readonly (PassageChange | SamePassages)[]
  spacing: WritingChange | null
  /** All edits of all changes, in the order in which they have to be made. */
  edits: readonly TextEdit[]
}

/** In the order in which they are shown. */
export function changesOf({ fields, frontMatter, passages, spacing }: ArticleComparison): Change[] {
  const text = passages.filter((passage): passage is PassageChange => passage.kind === 'passage')
  return [...fields, ...(frontMatter ? [frontMatter] : []), ...text, ...(spacing ? [spacing] : [])]
}

/** The edits that take these changes back together. */
export function editsOf({ edits }: ArticleComparison, changes: readonly Change[]): TextEdit[] {
  const wanted = new Set(changes.flatMap(change => change.edits))
  return edits.filter(edit => wanted.has(edit))
}
