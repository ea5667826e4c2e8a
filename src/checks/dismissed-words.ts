// What somebody said is fine in every article: the exact words that a rule pointed at, wherever they stand. Kept among
// the settings of the checks, with the reason.
import type { Range } from '../article/split-source.ts'
import { hashText } from './corpus/text-hash.ts'
import { quoted } from './dismissals.ts'

export interface DismissedWords {
  rule: string
  /** What was pointed at; of a long text its ends and its number. */
  text: string
  /** Where nothing was pointed at, what was said. */
  message?: string
  reason: string
  /** ISO 8601 in UTC. */
  at: string
}

interface Pointing extends Range {
  message: string
}

export function dismissedWordsOf(
  source: string,
  finding: Pointing & { rule: string },
  { reason, at }: { reason: string; at: Date },
): DismissedWords {
  const { rule, from, to, message } = finding
  const text = quoted(source.slice(from, to))
  return { rule, text, ...(from === to && { message }), reason, at: at.toISOString() }
}

/** Equal for the same words of the same rule. */
export function wordsKey({
  rule,
  text,
  message = '',
}: Pick<DismissedWords, 'rule' | 'text' | 'message'>): string {
  return JSON.stringify([rule, text, message])
}

/** Stands for the words at a place, where the words themselves would take too much memory. */
export function placedWords(source: string, { from, to }: Range): number {
  return hashText(quoted(source.slice(from, to)))
}

export interface DismissedOfRule {
  covers(source: string, finding: Pointing): boolean
  /** Of words that are known by their number. */
  coversNumber(words: number): boolean
}

/** Null for a rule of which nothing is dismissed. */
export function createDismissedWords(all: readonly DismissedWords[]) {
  const keys = new Map<string, Set<string>>()
  const numbers = new Map<string, Set<number>>()
  for (const words of all) {
    keys.set(words.rule, (keys.get(words.rule) ?? new Set()).add(wordsKey(words)))
    if (words.message === undefined)
      numbers.set(words.rule, (numbers.get(words.rule) ?? new Set()).add(hashText(words.text)))
  }
  return (rule: string): DismissedOfRule | null => {
    const known = keys.get(rule)
    if (!known) return null
    return {
      covers: (source, { from, to, message }) =>
        known.has(wordsKey({ rule, text: quoted(source.slice(from, to)), ...(from === to && { message }) })),
      coversNumber: words => numbers.get(rule)?.has(words) === true,
    }
  }
}
