// The YAML parser's complaints in words that say what to do.
import type { YAMLParseError } from 'yaml'
import type { LocalProblem } from '../problem.ts'

const messages: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_DQ_ESCAPE: 'A backslash in a double-quoted value must be doubled: write \\\\.',
  BAD_INDENT: 'This line is indented in a way that YAML cannot read.',
  BAD_SCALAR_START: 'A value that starts with @ or ` needs quotes around it.',
  BLOCK_AS_IMPLICIT_KEY: 'A value with a colon in it needs quotes around it.',
  KEY_OVER_1024_CHARS: 'This key is too long for YAML.',
  MISSING_CHAR: 'A colon or a closing quote or bracket is missing here.',
  MULTILINE_IMPLICIT_KEY: 'A line without a colon stands between the keys.',
  TAB_AS_INDENT: 'Tabs cannot indent YAML; use spaces.',
  UNEXPECTED_TOKEN: 'Something stands here that YAML does not expect, such as text after a closing quote.',
}

export function yamlProblem({ code, pos: [from, to], message }: YAMLParseError): LocalProblem {
  if (code === 'RESOURCE_EXHAUSTION')
    return { code: 'too-deep', message: 'The front matter is nested too deeply to be read.', from, to }
  const text = messages[code] ?? `The front matter is not valid YAML: ${message}`
  return { code: 'syntax', message: text, from, to }
}
