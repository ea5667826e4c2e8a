// Which rules of the pile find something in which article: looked for once after each change, and only when asked.
import type { CorpusChecks } from '../corpus/corpus-checks.ts'
import { inSlices } from '../in-slices.ts'
import type { RuleSet } from '../rule-set.ts'

export type FoundRules = ReadonlyMap<string, readonly string[]>

interface RuleFinderParts {
  pile: CorpusChecks
  /** Equal while nothing has changed. */
  stateOf(rules: RuleSet): string
  /** Reads what is not read yet. */
  ready(): Promise<void>
  ids(): Iterable<string>
}

export function createRuleFinder({ pile, stateOf, ready, ids }: RuleFinderParts) {
  let last: { state: string; found: Promise<FoundRules> } | null = null

  async function find(rules: RuleSet): Promise<FoundRules> {
    await ready()
    return inSlices(steps([...ids()], pile, rules))
  }

  return (rules: RuleSet): Promise<FoundRules> => {
    const state = stateOf(rules)
    if (last?.state === state) return last.found
    const next = { state, found: find(rules) }
    last = next
    // What failed is tried again.
    next.found.catch(() => {
      if (last === next) last = null
    })
    return next.found
  }
}

function* steps(ids: readonly string[], pile: CorpusChecks, rules: RuleSet): Generator<void, FoundRules> {
  const found = new Map<string, readonly string[]>()
  for (const id of ids) {
    const ofArticle = new Set<string>(pile.findingsOf(id, rules).map(({ rule }) => rule))
    if (ofArticle.size > 0) found.set(id, [...ofArticle])
    yield
  }
  return found
}
