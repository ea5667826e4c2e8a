// An article as the rules see it: read once, shared by all of them.
import { fieldRanges, plainFieldRanges } from '../article/field-ranges.ts'
import type { FieldData } from '../article/front-matter-reading.ts'
import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { readPlainFields } from '../article/read-plain-fields.ts'
import { type Range, splitSource } from '../article/split-source.ts'
import { type BodyParts, readBody } from './read-body.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A value of the front matter and its place in the source, quotes included. */
export interface Field extends Range {
  value: unknown
  /** The value when it is a text, without blanks around it; else ''. */
  text: string
}

export interface CheckedArticle extends BodyParts {
  source: string
  data: Readonly<FieldData>
  problems: readonly Problem[]
  /** The text between the fences; null when there is none. */
  frontMatter: Range | null
  /** Of paragraphs and quotations, in order. */
  readonly sentences: readonly Sentence[]
  /** Null for a key that is not there, or whose place cannot be told. */
  field(name: string): Field | null
  now: Date
}

export function readForChecks(source: string, now: Date): CheckedArticle {
  const { frontMatter, body } = splitSource(source)
  const plain = readPlainFields(source)
  const { data, problems } = plain ? { data: plain.data, problems: [] } : parseArticle(source)
  const parts = readBody(source, body)
  let ranges: ReadonlyMap<string, Range> | undefined
  let sentences: Sentence[] | undefined
  return {
    source,
    data,
    problems,
    frontMatter,
    ...parts,
    get sentences() {
      sentences ??= sentencesOf(parts.prose, parts.blocks)
      return sentences
    },
    field(name) {
      if (!Object.hasOwn(data, name)) return null
      ranges ??= plain ? plainFieldRanges(source) : fieldRanges(source)
      const range = ranges.get(name)
      const value = data[name]
      return range ? { ...range, value, text: typeof value === 'string' ? value.trim() : '' } : null
    },
    now,
  }
}
