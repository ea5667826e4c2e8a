// The rules that the desk goes by, from its settings. Brings all rules along: loaded when an article is open.
import { readCheckSettings } from '../../../checks/check-settings.ts'
import { createRuleSet, type RuleSet, usualRules } from '../../../checks/rule-set.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'

export interface DeskRules {
  rules: RuleSet
  /** The site has rules of its own: only a server runs them. */
  hasExtraRules: boolean
  /** Why the settings cannot be used, for people; '' when they can. */
  problem: string
}

/** With settings that cannot be used, the rules stay as they were `before`. */
export async function readRules(store: ArticleStore, before?: DeskRules): Promise<DeskRules> {
  try {
    const settings = readCheckSettings((await store.readSetting('checks'))?.value)
    const hasExtraRules = (settings.extraRules ?? []).length > 0
    return { rules: createRuleSet({ settings }), hasExtraRules, problem: '' }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { rules: usualRules, hasExtraRules: false, ...before, problem }
  }
}
