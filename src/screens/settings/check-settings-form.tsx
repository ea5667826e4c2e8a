// The rules in their groups, found and changed one by one; each change is written at once, over the newest settings.
import { Button, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  isChanged,
  putRulesBack,
  type RuleSettings,
  resetRules,
  type SettingsChange,
} from '../../checks/change-settings.ts'
import { type CheckSettings, checksSetting } from '../../checks/check-settings.ts'
import { type RuleInWords, ruleGroups } from '../../checks/rule-groups.ts'
import { useCommands } from '../data/command-context.tsx'
import { useChangeSetting } from '../data/use-setting.ts'
import styles from './check-settings-form.module.css'
import { DismissedWordsList } from './dismissed-words-list.tsx'
import { GateFields } from './gate-fields.tsx'
import { KeptNote } from './kept-note.tsx'
import { ResetBar } from './reset-bar.tsx'
import { RuleItem } from './rule-item.tsx'
import type { SettingsSearch } from './settings-search.ts'
import { SiteRules } from './site-rules.tsx'

interface CheckSettingsFormProps {
  settings: CheckSettings
  /** Where they stand; null when there is no such file. */
  file: string | null
  isReadOnly: boolean
}

interface Reset {
  text: string
  before: RuleSettings
}

const allRules = ruleGroups.flatMap(({ rules }) => rules)

export function CheckSettingsForm({ settings, file, isReadOnly }: CheckSettingsFormProps) {
  const { q = '', changed: showsChanged = false } = useSearch({ from: '/settings' })
  const navigate = useNavigate()
  const { mutate } = useChangeSetting(checksSetting, { failed: 'The settings were not changed' })
  const [reset, setReset] = useState<Reset | null>(null)
  /** Goes up with each reset of all, so that what was typed and not taken goes too. */
  const [resets, setResets] = useState(0)
  const change = (next: SettingsChange) => mutate(next)
  const go = (search: SettingsSearch) =>
    void navigate({ to: '/settings', search: before => ({ ...before, ...search }), replace: true })
  const changed = allRules.filter(({ id }) => isChanged(settings, id))
  const asTheyCome = (rules: readonly RuleInWords[], text: string) => {
    const ids = rules.map(({ id }) => id)
    const before = Object.entries(settings.rules ?? {}).filter(([id]) => ids.includes(id))
    change(resetRules(ids))
    setReset({ text, before: Object.fromEntries(before) })
  }
  const resetAll = () => {
    setResets(count => count + 1)
    asTheyCome(changed, 'All rules are as they come.')
  }
  const canResetAll = !isReadOnly && changed.length > 0
  useCommands([
    {
      group: 'This list',
      title: showsChanged ? 'Show all rules' : 'Show rules that were changed',
      run: () => go({ changed: showsChanged ? undefined : true }),
    },
    { group: 'This list', title: 'All rules back to how they come', ...(canResetAll && { run: resetAll }) },
  ])
  const groups = ruleGroups
    .map(({ title, rules }) => ({
      title,
      rules: rules.filter(rule => matches(rule, q) && (!showsChanged || isChanged(settings, rule.id))),
    }))
    .filter(({ rules }) => rules.length > 0)
  const shown = groups.reduce((sum, { rules }) => sum + rules.length, 0)

  return (
    <>
      <GateFields settings={settings} isReadOnly={isReadOnly} onChange={change} />
      <section aria-label="Rules">
        <h2 className={styles.heading}>Rules</h2>
        <p className={styles.about}>
          An error is something that readers see broken; a warning wants an editor’s eye; a note could be
          better. <KeptNote file={file} />
        </p>
        <div className={styles.filters}>
          <TextInput
            className={styles.search}
            type="search"
            size="xs"
            aria-label="Find a rule"
            placeholder="Find a rule"
            value={q}
            onChange={event => go({ q: event.target.value || undefined })}
          />
          <Button
            aria-pressed={showsChanged}
            variant={showsChanged ? 'light' : 'default'}
            onClick={() => go({ changed: showsChanged ? undefined : true })}
          >
            Changed {changed.length}
          </Button>
          <Button disabled={!canResetAll} onClick={resetAll}>
            All back to how they come
          </Button>
        </div>
        <output className={styles.live} aria-live="polite">
          {shown} rules
        </output>
        {shown === 0 && <p className={styles.about}>{nothingFound(q.trim(), showsChanged)}</p>}
        {groups.map(({ title, rules }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.group}>{title}</h3>
            <ul className={styles.rules}>
              {rules.map(rule => (
                <RuleItem
                  key={`${rule.id} ${resets}`}
                  rule={rule}
                  settings={settings}
                  isReadOnly={isReadOnly}
                  onChange={change}
                  onReset={() => asTheyCome([rule], `“${rule.title}” is as it comes.`)}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <DismissedWordsList settings={settings} isReadOnly={isReadOnly} onChange={change} />
      <SiteRules settings={settings} />
      {reset && (
        <ResetBar
          text={reset.text}
          onUndo={() => {
            change(putRulesBack(reset.before))
            setReset(null)
          }}
          onClose={() => setReset(null)}
        />
      )}
    </>
  )
}

function matches({ id, title, about }: RuleInWords, q: string): boolean {
  const text = `${title} ${about} ${id}`.toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

function nothingFound(q: string, isChangedOnly: boolean): string {
  if (q === '') return 'Every rule is as it comes.'
  return `No ${isChangedOnly ? 'changed ' : ''}rule with “${q}” in it. Look for another word.`
}
