// Names that probably mean the same: other case, accents, punctuation or number, or one letter off.
// Bounded: names are compared only where they share a form, so that 20,000 of them take about a second.
import { foldText } from './search-text.ts'

export interface NameCount {
  name: string
  /** Articles that have it. */
  count: number
}

/** Shorter words that differ by a letter are mostly other words. */
const minTypoLength = 6
/** Longer names are sentences: a letter there is worth no comparison. */
const maxTypoLength = 40

/**
 * Groups of two names and more, the most frequent name of each first; the groups with most articles first.
 * Every name of a group is like its first one, so that no chain of small steps joins what is far apart.
 */
export function similarNames(names: readonly NameCount[]): NameCount[][] {
  const ordered = [...names].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const groups = new Map<string, NameCount[]>()
  const leaders = new Map<string, string[]>()
  for (const entry of ordered) {
    const key = nameKey(entry.name)
    const leader = groups.has(key) ? key : nearLeader(key, leaders)
    if (leader !== undefined) {
      groups.get(leader)?.push(entry)
      continue
    }
    groups.set(key, [entry])
    for (const form of typoForms(key)) leaders.set(form, [...(leaders.get(form) ?? []), key])
  }
  return [...groups.values()].filter(group => group.length > 1).sort((a, b) => sumOf(b) - sumOf(a))
}

/** Equal for names that differ by case, accents, punctuation, “and” or a plural ending. */
function nameKey(name: string): string {
  const words = foldText(name.replaceAll('&', ' and ').replace(/[’']/g, '')).trim().split(' ')
  const key = words.map(singular).join(' ')
  // Nothing but signs: such a name is like itself alone.
  return key === '' ? name : key
}

function singular(word: string): string {
  if (word.length < 4 || !/[a-rt-z]s$/.test(word) || /(?:us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:x|ch|sh|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function nearLeader(key: string, leaders: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const form of typoForms(key)) {
    const near = leaders.get(form)?.find(leader => isOneStepAway(key, leader))
    if (near !== undefined) return near
  }
  return undefined
}

/** The key, and the key without each of its letters: two keys one step apart have one of these in common. */
function typoForms(key: string): string[] {
  if (key.length < minTypoLength || key.length > maxTypoLength) return []
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))]
}

/** One letter more, less, other, or two neighbours swapped. Digits differ for a reason: 2024 is not 2025. */
function isOneStepAway(a: string, b: string): boolean {
  if (a.replace(/\D+/g, ' ') !== b.replace(/\D+/g, ' ')) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at]
  return isSwap && short.slice(at + 2) === long.slice(at + 2)
}

function sumOf(group: readonly NameCount[]): number {
  return group.reduce((sum, { count }) => sum + count, 0)
}
