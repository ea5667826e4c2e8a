// A list item as it stands in the source, so that moving it keeps its quotes and its comment.
import type { ExactValue } from './exact-value.ts'
import { isExactMapping, isExactSequence } from './exact-value.ts'
import type { FieldPath } from './field-operation.ts'
import { jsonItemText } from './json/edit-json.ts'
import { readFormat } from './parse-article.ts'
import { splitSource } from './split-source.ts'
import { tomlItemText } from './toml/edit-toml.ts'
import { yamlItemText } from './yaml/edit-yaml.ts'

export function itemSource(source: string, path: FieldPath): { text?: string; exact?: ExactValue } {
  const { format, frontMatter } = splitSource(source)
  if (frontMatter === null) return {}
  const text = source.slice(frontMatter.from, frontMatter.to)
  const exact = path.reduce<ExactValue | undefined>(exactChild, readFormat(format, text).exact)
  const itemTextOf = format === 'json' ? jsonItemText : format === 'toml' ? tomlItemText : yamlItemText
  const item = itemTextOf(text, path)
  return { ...(item !== undefined && { text: item }), ...(exact !== undefined && { exact }) }
}

function exactChild(value: ExactValue | undefined, step: string | number): ExactValue | undefined {
  if (isExactSequence(value)) return value.items[Number(step)]
  return isExactMapping(value) ? value.entries.find(([key]) => key === step)?.[1] : undefined
}
