// What the desk's checks say of an article: by the rules in force, alone and among the others, and whether it may get
// into its status. What somebody dismissed, with a reason, keeps nothing out.
import { GalleyError } from '../article/galley-error.ts'
import { summarize } from '../article/summarize.ts'
import { type Finding, maxCheckedCharacters } from '../checks/check.ts'
import { checkArticle } from '../checks/check-article.ts'
import { readForChecks } from '../checks/checked-article.ts'
import { readDismissals, splitDismissed } from '../checks/dismissals.ts'
import { type LocatedFinding, locateFindings } from '../checks/locate-findings.ts'
import type { DigestArticles, PileKeeper } from '../checks/report/pile-keeper.ts'
import type { RulesInForce } from '../checks/rules-in-force.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { requireCheckedLength } from './checked-length.ts'
import { createDeskPile } from './desk-pile.ts'

/** An article as it stands or as somebody wants it. */
export interface CheckedState {
  id: string
  source: string
}

/** 422: the status wants no errors. The findings go into the problem document. */
export class GateRefusal extends GalleyError {
  readonly findings: readonly LocatedFinding[]

  constructor(status: string, findings: readonly LocatedFinding[]) {
    const [first] = findings
    const count = findings.length === 1 ? 'one' : `${findings.length}`
    super(
      'invalid',
      `An article that is “${status}” must have no errors, and this one has ${count}: line ${first?.line}, ${first?.message} Nothing was written.`,
      {
        issues: findings.map(({ line, column, rule, message }) => ({
          path: `${line}:${column}`,
          message: `${message} (${rule})`,
        })),
      },
    )
    this.findings = findings
  }
}

export interface DeskChecks {
  rules: RulesInForce
  pile: PileKeeper
  /** Null when the gate has nothing to say; waits for the whole pile when it may. */
  refusal(next: CheckedState, before: CheckedState | null): Promise<GateRefusal | null>
  /** Whether the gate looks at articles with such a source at all. */
  isGated(source: string): Promise<boolean>
}

export function createDeskChecks(
  store: ArticleStore,
  rules: RulesInForce,
  digestElsewhere?: DigestArticles,
): DeskChecks {
  const pile = createDeskPile(store, digestElsewhere)

  async function gatedStatus(source: string): Promise<string | null> {
    const { settings } = await rules.current()
    return statusAmong(settings.gate?.noErrors ?? [], source)
  }

  async function errorsOf({ id, source }: CheckedState, insteadOf?: string): Promise<LocatedFinding[]> {
    const inForce = (await rules.current()).rules
    await pile.ready()
    const all: Finding[] = [
      ...checkArticle(source, { rules: inForce }),
      ...pile.findingsIf(id, source, inForce, insteadOf),
    ]
    const errors = all.filter(({ severity }) => severity === 'error').sort((a, b) => a.from - b.from)
    const desk = await store.readDesk(insteadOf ?? id)
    return locateFindings(source, splitDismissed(source, errors, readDismissals(desk?.record)).open)
  }

  return {
    rules,
    pile,
    isGated: async source => (await gatedStatus(source)) !== null,
    async refusal(next, before) {
      const status = await gatedStatus(next.source)
      if (status === null) return null
      const isThere = before !== null && (await gatedStatus(before.source)) === status
      // What is too long to be checked is not known to have no errors.
      if (isThere && before.source.length > maxCheckedCharacters) return null
      requireCheckedLength(next.source)
      const errors = await errorsOf(next, before?.id)
      if (errors.length === 0) return null
      // What stands there already may be worked on, and get no worse: else two steps would do what one may not.
      if (isThere && errors.length <= (await errorsOf(before)).length) return null
      return new GateRefusal(status, errors)
    },
  }
}

/** Which of these statuses a source has; null for none. One that cannot be read has whatever its line may be meant to say. */
export function statusAmong(gated: readonly string[], source: string): string | null {
  if (gated.length === 0) return null
  const article = readForChecks(source, new Date(0))
  if (article.problems.length === 0) {
    const status = summarize(source).status.trim().toLowerCase()
    return gated.find(each => each === status) ?? null
  }
  const { from, to } = article.frontMatter ?? { from: 0, to: source.length }
  const lines = source.slice(from, to).match(/^.*status.*$/gim) ?? []
  return gated.find(each => lines.some(line => line.toLowerCase().includes(each))) ?? null
}
