// Dismissing findings of this article, and turning a rule off for the whole desk; with the ways back.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  bringWordsBack,
  dismissWords,
  putRulesBack,
  type RuleSettings,
  resetRules,
  type SettingsChange,
  turnOff,
} from '../../../checks/change-settings.ts'
import { type CheckSettings, checksSetting } from '../../../checks/check-settings.ts'
import { type Dismissal, dismissalOf, withDismissals, withoutDismissal } from '../../../checks/dismissals.ts'
import { type DismissedWords, dismissedWordsOf } from '../../../checks/dismissed-words.ts'
import { queryKeys } from '../../data/query-keys.ts'
import { useChangeDeskRecord } from '../../data/use-desk-record.ts'
import { useChangeSetting } from '../../data/use-setting.ts'
import type { ShownFinding } from './shown-finding.ts'

export interface TurnedOff {
  rule: string
  title: string
  before: RuleSettings[string] | undefined
}

export function useDismiss(id: string) {
  const client = useQueryClient()
  const { mutate: changeRecord } = useChangeDeskRecord(id, 'This was not kept')
  const { mutate: changeSettings } = useChangeSetting<CheckSettings>(checksSetting, {
    failed: 'The rule was not changed',
  })
  const [turnedOff, setTurnedOff] = useState<TurnedOff | null>(null)
  const [everywhere, setEverywhere] = useState<readonly DismissedWords[] | null>(null)
  const change = (next: SettingsChange) =>
    new Promise<void>(resolve =>
      changeSettings(next, {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: queryKeys.setting(checksSetting.name) })
          resolve()
        },
      }),
    )
  return {
    dismiss(source: string, findings: readonly ShownFinding[], reason: string): void {
      const at = new Date()
      const added = findings.map(finding => dismissalOf(source, finding, { reason, at }))
      changeRecord(record => withDismissals(record, added))
    },
    bringBack(dismissal: Dismissal): void {
      changeRecord(record => withoutDismissal(record, dismissal))
    },
    async dismissEverywhere(
      source: string,
      findings: readonly ShownFinding[],
      reason: string,
    ): Promise<void> {
      const at = new Date()
      const added = findings.map(finding => dismissedWordsOf(source, finding, { reason, at }))
      await change(dismissWords(added))
      setEverywhere(added)
    },
    /** What was just dismissed everywhere. */
    everywhere,
    async bringWordsBack(words: readonly DismissedWords[]): Promise<void> {
      await change(bringWordsBack(words))
      setEverywhere(null)
    },
    async turnOff({ rule, title }: Pick<ShownFinding, 'rule' | 'title'>, reason: string): Promise<void> {
      let before: TurnedOff['before']
      await change(settings => {
        before = settings.rules?.[rule]
        return turnOff(rule, reason)(settings)
      })
      setTurnedOff({ rule, title, before })
    },
    turnedOff,
    async turnOnAgain({ rule, before }: TurnedOff): Promise<void> {
      await change(before === undefined ? resetRules([rule]) : putRulesBack({ [rule]: before }))
      setTurnedOff(null)
    },
  }
}
