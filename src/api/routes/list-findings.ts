import type { Finding } from '../../checks/check.ts'
import { checkArticle } from '../../checks/check-article.ts'
import { corpusRules } from '../../checks/corpus/corpus-rules.ts'
import { readDismissals, splitDismissed } from '../../checks/dismissals.ts'
import { locateFindings } from '../../checks/locate-findings.ts'
import type { RuleSet } from '../../checks/rule-set.ts'
import { soon } from '../../checks/soon.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { findingListSchema } from '../../storage/wire-findings.ts'
import { requireCheckedLength } from '../checked-length.ts'
import { existingArticle } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const listFindings = defineRoute({
  method: 'get',
  path: '/articles/{id}/findings',
  name: 'listFindings',
  summary:
    'What the checks find in an article, alone and among the others, by the settings in force: with the place in its source, and the edits that would mend it',
  reply: { status: 200, content: { 'application/json': findingListSchema } },
  async answer(call) {
    const { pile, rules } = call.checks
    // A small pile is read in the meantime.
    const isReady = await soon(pile.ready())
    const { id, source, version } = await existingArticle(call)
    requireCheckedLength(source)
    const inForce = (await rules.current()).rules
    const findings = [
      ...checkArticle(source, { rules: inForce }),
      ...(isReady ? pile.findingsIf(id, source, inForce) : []),
    ].sort((a, b) => a.from - b.from || a.to - b.to)
    const titles = titlesOf(inForce)
    const reasons = await reasonsOf(call.store, id, source, findings)
    const items = locateFindings(source, findings).map((each, index) => ({
      ...each,
      title: titles.get(each.rule) ?? each.rule,
      ...reasons[index],
    }))
    return jsonReply({ version, items, pile: pile.progress() }, { version })
  },
})

/** For each finding: why it was dismissed, if it was. */
async function reasonsOf(
  store: ArticleStore,
  id: string,
  source: string,
  findings: readonly Finding[],
): Promise<{ dismissed?: string }[]> {
  const dismissals = readDismissals((await store.readDesk(id))?.record)
  const { dismissed } = splitDismissed(source, findings, dismissals)
  const reasons = new Map(dismissed.map(({ finding, dismissal }) => [finding, dismissal.reason]))
  return findings.map(finding => {
    const reason = reasons.get(finding)
    return reason === undefined ? {} : { dismissed: reason }
  })
}

function titlesOf({ rules }: RuleSet): Map<string, string> {
  return new Map([...rules.map(({ rule }) => rule), ...corpusRules].map(({ id, title }) => [id, title]))
}
