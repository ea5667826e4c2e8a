// The rules that a desk goes by right now: read from its setting, and again whenever that changes. What cannot be read
// is told, and the rules stay as they were.
import type { Check } from './check.ts'
import { type CheckSettings, checksSetting, readCheckSettings } from './check-settings.ts'
import { createRuleSet, type RuleSet, usualRules } from './rule-set.ts'

/** The part of a store that is asked. */
export interface SettingSource {
  readSetting(name: string): Promise<{ value: unknown } | null>
  watch(onChange: (event: { kind: string; name?: string }) => void): () => void
}

export interface ExtraRules {
  rules: readonly Check[]
  /** Tells one state of their files from the next. */
  fingerprint: string
  /** Of those that could not be taken, in words for people. */
  problems: readonly string[]
}

/** Never throws: what is wrong with a module is among the problems. */
export type LoadExtraRules = (paths: readonly string[]) => Promise<ExtraRules>

export interface InForce {
  settings: CheckSettings
  rules: RuleSet
  /** The site's own, beside ours. */
  extraRules: readonly Check[]
  problems: readonly string[]
}

export interface RulesInForce {
  current(): Promise<InForce>
  /** Calls back with each that follows. Returns what stops it. */
  watch(onChange: (inForce: InForce) => void): () => void
}

export interface RulesInForceOptions {
  loadExtraRules?: LoadExtraRules
  /** Until the setting is read. */
  first?: InForce
  /** Where it stands, for messages. */
  placeOfSettings?: () => Promise<string>
}

const asItComes: InForce = { settings: {}, rules: usualRules, extraRules: [], problems: [] }
const noModules: LoadExtraRules = async paths => ({
  rules: [],
  fingerprint: '',
  problems: paths.length > 0 ? ['A site’s own rules run only where the desk has a server.'] : [],
})

export function createRulesInForce(
  source: SettingSource,
  { loadExtraRules = noModules, first = asItComes, placeOfSettings }: RulesInForceOptions = {},
): RulesInForce {
  const watchers = new Set<(inForce: InForce) => void>()
  let latest = first
  let reading: Promise<InForce> | null = null

  async function read(): Promise<InForce> {
    try {
      const value = (await source.readSetting(checksSetting.name))?.value
      const settings = readCheckSettings(value, await placeOfSettings?.())
      const extra = await loadExtraRules(settings.extraRules ?? [])
      const rules = createRuleSet({ settings, extraRules: extra.rules, fingerprint: extra.fingerprint })
      const problems = [...extra.problems, ...rules.problems]
      latest = { settings, rules, extraRules: extra.rules, problems }
    } catch (error) {
      latest = { ...latest, problems: [error instanceof Error ? error.message : String(error)] }
    }
    return latest
  }

  function onEvent({ kind, name }: { kind: string; name?: string }): void {
    if (kind !== 'reset' && !(kind === 'setting' && name === checksSetting.name)) return
    const before = latest
    reading = (reading ?? Promise.resolve(latest)).then(read)
    void reading.then(inForce => {
      if (isOther(before, inForce)) for (const onChange of watchers) onChange(inForce)
    })
  }

  /** Only once somebody asks: from then on for as long as the store is open. */
  let isFollowing = false
  function follow(): void {
    if (!isFollowing) source.watch(onEvent)
    isFollowing = true
  }

  return {
    current() {
      follow()
      reading ??= read()
      return reading
    },
    watch(onChange) {
      follow()
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
}

function isOther(one: InForce, other: InForce): boolean {
  const partsOf = ({ settings, rules, problems }: InForce) => JSON.stringify([settings, rules.id, problems])
  return partsOf(one) !== partsOf(other)
}
