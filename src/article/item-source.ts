// A list item as it stands in the source, so that moving it keeps its quotes and its comment.
import { type ExactValue, isExactMapping, isExactSequence } from './exact-value.ts'
import type { FieldPath, MovedItem } from './field-operation.ts'
import { jsonItemAt } from './json/edit-json.ts'
import { readFormat } from './parse-article.ts'
import { splitSource } from './split-source.ts'
import { tomlItemAt } from './toml/edit-toml.ts'
import { yamlItemAt } from './yaml/edit-yaml.ts'

/** Undefined when it cannot be cut out by itself; it is written anew then. */
export function itemSource(source: string, path: FieldPath): MovedItem | undefined {
  const { format, frontMatter } = splitSource(source)
  if (frontMatter === null) return undefined
  const text = source.slice(frontMatter.from, frontMatter.to)
  const exact = path.reduce<ExactValue | undefined>(exactChild, readFormat(format, text).exact)
  const itemAt = format === 'json' ? jsonItemAt : format === 'toml' ? tomlItemAt : yamlItemAt
  const item = itemAt(text, path)
  return item && exact !== undefined ? { ...item, exact } : undefined
}

function exactChild(value: ExactValue | undefined, step: string | number): ExactValue | undefined {
  if (isExactSequence(value)) return value.items[Number(step)]
  return isExactMapping(value) ? value.entries.find(([key]) => key === step)?.[1] : undefined
}
