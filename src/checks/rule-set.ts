// The rules in force: which are on, how they are graded, and their options. Made once from the settings, used for many
// articles.
import { allRules, ruleSetId } from './all-rules.ts'
import type { Check, Severity } from './check.ts'
import { type CheckSettings, type RuleSetting, unknownRules } from './check-settings.ts'
import { type CorpusRuleId, corpusRules } from './corpus/corpus-rules.ts'
import { hashText } from './corpus/text-hash.ts'
import { createDismissedWords, type DismissedOfRule, wordsKey } from './dismissed-words.ts'
import { type RuleOptions, type RuleWithOptions, usualOptions } from './rule-options.ts'

export interface RuleInForce {
  rule: Check
  severity: Severity
  options: unknown
  /** Words that are fine in every article. */
  dismissed: DismissedOfRule | null
}

export interface RuleSet {
  /** Counts made under another id are not good any more. */
  id: string
  rules: readonly RuleInForce[]
  /** How a rule of whole piles is graded; null when it is off. */
  corpusSeverity(rule: CorpusRuleId): Severity | null
  /** Words that are fine in every article; null for a rule of which there are none. */
  dismissedOf(rule: string): DismissedOfRule | null
  options<Id extends RuleWithOptions>(rule: Id): RuleOptions<Id>
  /** What is wrong with the settings and keeps nothing from working, in words for people. */
  problems: readonly string[]
}

export interface RuleSetParts {
  settings?: CheckSettings
  /** The site's own, and what tells one state of their files from the next. */
  extraRules?: readonly Check[]
  fingerprint?: string
  /** Instead of all. */
  rules?: readonly Check[]
}

export function createRuleSet({
  settings = {},
  extraRules = [],
  fingerprint = '',
  rules = allRules,
}: RuleSetParts = {}): RuleSet {
  const set = settings.rules ?? {}
  const settingOf = (id: string): RuleSetting => {
    const setting = Object.hasOwn(set, id) ? set[id] : undefined
    return typeof setting === 'string' ? { severity: setting } : (setting ?? {})
  }
  const optionsOf = (id: string) => {
    const { severity: _, reason: __, ...given } = settingOf(id)
    return { ...(id in usualOptions && usualOptions[id as RuleWithOptions]), ...given }
  }
  const gradeOf = (id: string, usual: Severity): Severity | null => {
    const { severity = usual } = settingOf(id)
    return severity === 'off' ? null : severity
  }
  const dismissedOf = createDismissedWords(settings.dismissed ?? [])
  const corpus = new Map(corpusRules.map(({ id, severity }) => [id, gradeOf(id, severity)]))
  return {
    id: idOf(settings, fingerprint),
    rules: [...rules, ...extraRules].flatMap(rule => {
      const severity = gradeOf(rule.id, rule.severity)
      return severity === null
        ? []
        : [{ rule, severity, options: optionsOf(rule.id), dismissed: dismissedOf(rule.id) }]
    }),
    corpusSeverity: rule => corpus.get(rule) ?? null,
    dismissedOf,
    options: <Id extends RuleWithOptions>(rule: Id) => optionsOf(rule) as RuleOptions<Id>,
    problems: unknownRules(Object.keys(set), extraRules).map(id => `There is no rule “${id}”.`),
  }
}

/** As a desk comes. */
export const usualRules: RuleSet = createRuleSet()

/** The rules alone make the id of a fresh desk; the order in which settings stand does not matter. */
function idOf({ rules = {}, dismissed = [] }: CheckSettings, fingerprint: string): string {
  const names = Object.keys(rules).sort()
  if (names.length === 0 && dismissed.length === 0 && fingerprint === '') return ruleSetId
  const words = dismissed.length > 0 ? shortHash([...new Set(dismissed.map(wordsKey))].sort()) : ''
  const graded = JSON.stringify(names.map(name => [name, rules[name]]))
  return `${ruleSetId} ${graded} ${fingerprint} ${words}`.trimEnd()
}

/** The id is kept with the counts of every article, however many words were dismissed. 64 bits. */
function shortHash(texts: readonly string[]): string {
  const text = JSON.stringify(texts)
  return [text, `again ${text}`].map(each => hashText(each).toString(36)).join('.')
}
