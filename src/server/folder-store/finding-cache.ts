// The counted findings of this folder, kept for the next start. Disposable, like the index: counts belong to a
// version of an article and to a set of rules, so whatever is in it is right or is not asked for.
import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import type { FindingCounts } from '../../storage/article-store.ts'

export type CountsByVersion = Map<string, FindingCounts>

/** The version, the counts of severities, and those of rules: `tidy=2&short=1`, with what is odd in an id escaped. */
const line = /^([0-9a-f]{64}) (\d+) (\d+) (\d+) (\S*)$/

/** Empty when there is none, when it is broken, or when other rules made it. */
export function readFindingCache(path: string, examinerId: string): CountsByVersion {
  const counts: CountsByVersion = new Map()
  const [head, ...lines] = textAt(path).split('\n')
  if (head !== headOf(examinerId)) return counts
  for (const text of lines) {
    const [, version, errors, warnings, notes, rules = ''] = line.exec(text) ?? []
    if (version === undefined) continue
    counts.set(version, {
      errors: Number(errors),
      warnings: Number(warnings),
      notes: Number(notes),
      rules: readRules(rules),
    })
  }
  return counts
}

/** Whole or not at all; of several processes the last one wins, and each is right. */
export async function writeFindingCache(
  path: string,
  examinerId: string,
  counts: Iterable<[version: string, counts: FindingCounts]>,
): Promise<void> {
  const lines = [headOf(examinerId)]
  for (const [version, { errors, warnings, notes, rules = {} }] of counts)
    lines.push(`${version} ${errors} ${warnings} ${notes} ${rulesText(rules)}`)
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, `${lines.join('\n')}\n`)
  await rename(temporary, path)
}

function rulesText(rules: NonNullable<FindingCounts['rules']>): string {
  const pairs = Object.entries(rules).map(([id, count]): [string, string] => [id, String(count)])
  return String(new URLSearchParams(pairs))
}

function readRules(text: string): NonNullable<FindingCounts['rules']> {
  return Object.fromEntries([...new URLSearchParams(text)].map(([id, count]) => [id, Number(count)]))
}

function headOf(examinerId: string): string {
  return `findings by rule, counted by ${JSON.stringify(examinerId)}`
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
