// What a list that is filtered or counted by rules needs to know of the whole pile. Other lists wait for nothing.
import { corpusRules } from '../corpus/corpus-rules.ts'
import type { RulesInForce } from '../rules-in-force.ts'
import { soon } from '../soon.ts'
import type { PileKeeper } from './pile-keeper.ts'

export interface KnownPile {
  pile: PileKeeper
  rules: RulesInForce
}

interface RuleQuery {
  rule?: string
  facets?: readonly string[]
}

interface PileRules {
  rulesOf(id: string): readonly string[]
}

/**
 * A filter by a rule of the pile waits until all is read. Counts do not: they are without those rules until then, which
 * the page says.
 */
export async function listWithPileRules<Page extends object>(
  query: RuleQuery,
  { pile, rules }: KnownPile,
  list: (known?: PileRules) => Promise<Page>,
): Promise<Page> {
  const isFiltered = corpusRules.some(({ id }) => id === query.rule)
  if (!isFiltered && !query.facets?.includes('rule')) return list()
  const reading = pile.foundRules((await rules.current()).rules)
  if (!isFiltered && !(await soon(reading))) return { ...(await list()), lacksPileRules: true }
  const found = await reading
  return list({ rulesOf: id => found.get(id) ?? none })
}

const none: readonly string[] = []
