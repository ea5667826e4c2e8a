// Source → article. Whatever the source holds, an article comes out: with data, or with problems (F6).
import {
  emptyData,
  type FieldData,
  type FrontMatterReading,
  maxFrontMatterLength,
  maxValues,
  unreadable,
} from './front-matter-reading.ts'
import { readJson } from './json/read-json.ts'
import { type LocalProblem, locateProblem, type Problem } from './problem.ts'
import { isUtf8 } from './source-bytes.ts'
import {
  type FrontMatterFormat,
  type Range,
  type SplitProblem,
  type SplitSource,
  splitSource,
} from './split-source.ts'
import { readToml } from './toml/read-toml.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ParsedArticle {
  source: string
  format: FrontMatterFormat
  /** The text between the fences, or the whole JSON object; null when there is none. */
  frontMatter: Range | null
  body: Range
  /** Without prototype at every level; {} when the front matter cannot be read. */
  data: Readonly<FieldData>
  /** First in the file first. */
  problems: readonly Problem[]
  canEditFields: boolean
}

const splitMessages: Record<SplitProblem, string> = {
  unterminated:
    'The front matter never closes: its last line must be the fence of its first. All is text for now.',
  'unknown-fence': 'The front matter is in a language that the desk does not read. It is kept as it is.',
  'lone-cr': 'The lines end the old Macintosh way, in a carriage return alone. The article is kept as it is.',
}

/** Never throws. */
export function parseArticle(source: string): ParsedArticle {
  const split = splitSource(source)
  const { format, frontMatter, body } = split
  const reading = readFrontMatter(source, split)
  const shift = frontMatter?.from ?? 0
  const problems = [...sourceProblems(source, split)]
  for (const problem of reading.problems)
    problems.push({ ...problem, from: problem.from + shift, to: problem.to + shift })
  const located = problems.sort((a, b) => a.from - b.from).map(problem => locateProblem(source, problem))
  const canEditFields = reading.canEdit && problems.length === reading.problems.length
  return { source, format, frontMatter, body, data: reading.data, problems: located, canEditFields }
}

function readFrontMatter(source: string, { format, frontMatter }: SplitSource): FrontMatterReading {
  if (frontMatter === null) return { data: emptyData(), exact: { entries: [] }, problems: [], canEdit: true }
  if (frontMatter.to - frontMatter.from > maxFrontMatterLength)
    return unreadable({
      code: 'too-large',
      message: 'The front matter is too long to be read.',
      from: 0,
      to: 0,
    })
  const text = source.slice(frontMatter.from, frontMatter.to)
  if (hasTooManyLines(text))
    return unreadable({
      code: 'too-large',
      message: 'The front matter has too many lines to be read.',
      from: 0,
      to: 0,
    })
  const loneReturn = text.search(/\r(?!\n)/)
  if (loneReturn >= 0)
    return unreadable({
      code: 'lone-cr',
      message: splitMessages['lone-cr'],
      from: loneReturn,
      to: loneReturn + 1,
    })
  return readFormat(format, text)
}

/** Nearly every line that holds something is a value: counting them first is a thousand times faster than parsing. */
function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (const _ of text.matchAll(/^.*\S/gm)) if (++lines > maxValues) return true
  return false
}

export function readFormat(format: FrontMatterFormat, text: string): FrontMatterReading {
  if (format === 'toml') return readToml(text)
  return format === 'json' ? readJson(text) : readYaml(text)
}

function sourceProblems(source: string, { problem, body }: SplitSource): LocalProblem[] {
  const found: LocalProblem[] = []
  if (problem) found.push({ code: problem, message: splitMessages[problem], from: body.from, to: body.from })
  if (!isUtf8(source)) {
    const message = 'The file is not UTF-8. It is shown and exported as it is, and cannot be edited here.'
    const at = Math.max(
      0,
      source.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/),
    )
    found.push({ code: 'not-utf8', message, from: at, to: at + 1 })
  }
  return found
}
