// The changes of what the checks go by, each a function of the newest settings. What is as it comes is not written.
import type { CheckSettings, Grade, RuleSetting } from './check-settings.ts'
import { type DismissedWords, wordsKey } from './dismissed-words.ts'
import type { RuleInWords } from './rule-groups.ts'
import { usualOptions } from './rule-options.ts'

export type SettingsChange = (settings: CheckSettings) => CheckSettings
export type RuleSettings = NonNullable<CheckSettings['rules']>
export type Options = Readonly<Record<string, unknown>>

export function gradeOf({ rules = {} }: CheckSettings, rule: Pick<RuleInWords, 'id' | 'severity'>): Grade {
  return partsOf(rules[rule.id]).severity ?? rule.severity
}

/** The options that the rule goes by: what is set, else what is usual. */
export function optionsOf({ rules = {} }: CheckSettings, id: string): Options {
  const { severity: _, reason: __, ...given } = partsOf(rules[id])
  return { ...usualOptionsOf(id), ...given }
}

export function usualOptionsOf(id: string): Options {
  const usual: Readonly<Record<string, Options>> = usualOptions
  return usual[id] ?? {}
}

/** Why the rule is off; '' when nobody said. */
export function reasonOf({ rules = {} }: CheckSettings, id: string): string {
  const { severity, reason } = partsOf(rules[id])
  return severity === 'off' && typeof reason === 'string' ? reason : ''
}

export function isChanged({ rules = {} }: CheckSettings, id: string): boolean {
  return rules[id] !== undefined
}

export function setGrade(
  { id, severity }: Pick<RuleInWords, 'id' | 'severity'>,
  grade: Grade,
): SettingsChange {
  return changeRule(id, ({ severity: _, reason: __, ...options }) =>
    grade === severity ? options : { severity: grade, ...options },
  )
}

/** For every article of the desk; the options stay for the day when it is on again. */
export function turnOff(id: string, reason: string): SettingsChange {
  return changeRule(id, before => ({ ...before, severity: 'off', reason }))
}

/** `options` are those that change; the others stay as they are by then. */
export function setOptions(id: string, options: Options): SettingsChange {
  const usual = usualOptionsOf(id)
  return changeRule(id, before => {
    const next: RuleSetting = { ...before, ...options }
    for (const key of Object.keys(options)) if (isSame(next[key], usual[key])) delete next[key]
    return next
  })
}

/** As they come, for these rules. */
export function resetRules(ids: readonly string[]): SettingsChange {
  const gone = new Set(ids)
  return settings => {
    const rules = Object.entries(settings.rules ?? {}).filter(([id]) => !gone.has(id))
    return withRules(settings, Object.fromEntries(rules))
  }
}

/** Takes a reset back. */
export function putRulesBack(before: RuleSettings): SettingsChange {
  return settings => withRules(settings, { ...settings.rules, ...before })
}

/** Whether the gate keeps errors out of this status. */
export function setGate(status: string, isClosed: boolean): SettingsChange {
  return settings => {
    const { gate: { noErrors = [], ...others } = {}, ...rest } = settings
    const kept = noErrors.filter(each => each !== status)
    const next = isClosed ? [...kept, status] : kept
    const gate = next.length > 0 ? { ...others, noErrors: next } : others
    return Object.keys(gate).length > 0 ? { ...rest, gate } : rest
  }
}

/** In every article; the newer reason stands. */
export function dismissWords(added: readonly DismissedWords[]): SettingsChange {
  return settings => {
    const byKey = new Map(added.map(words => [wordsKey(words), words]))
    const others = (settings.dismissed ?? []).filter(words => !byKey.has(wordsKey(words)))
    return { ...settings, dismissed: [...others, ...byKey.values()] }
  }
}

/** They are found again. */
export function bringWordsBack(gone: readonly DismissedWords[]): SettingsChange {
  return ({ dismissed = [], ...settings }) => {
    const keys = new Set(gone.map(wordsKey))
    const kept = dismissed.filter(words => !keys.has(wordsKey(words)))
    return kept.length > 0 ? { ...settings, dismissed: kept } : settings
  }
}

function changeRule(id: string, change: (setting: RuleSetting) => RuleSetting): SettingsChange {
  return settings => {
    const { [id]: before, ...others } = settings.rules ?? {}
    const next = change(partsOf(before))
    const keys = Object.keys(next)
    if (keys.length === 0) return withRules(settings, others)
    // A grade alone is one word, unless somebody wrote it as an object.
    const wasObject = typeof before === 'object' && Object.keys(before).join() === 'severity'
    const isWord = keys.join() === 'severity' && !wasObject
    return withRules(settings, { ...settings.rules, [id]: isWord && next.severity ? next.severity : next })
  }
}

function withRules({ rules: _, ...settings }: CheckSettings, rules: RuleSettings): CheckSettings {
  return Object.keys(rules).length > 0 ? { rules, ...settings } : settings
}

function partsOf(setting: Grade | RuleSetting | undefined): RuleSetting {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {})
}

/** A list with nothing in it is the same as none. */
function isSame(one: unknown, other: unknown): boolean {
  const textOf = (value: unknown) =>
    JSON.stringify(Array.isArray(value) && value.length === 0 ? undefined : value)
  return textOf(one) === textOf(other)
}
