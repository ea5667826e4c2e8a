// Dismissing findings of this article, and turning a rule off for the whole desk; with the ways back.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CheckSettings, checksSetting } from '../../../checks/check-settings.ts'
import { type Dismissal, dismissalOf, withDismissals, withoutDismissal } from '../../../checks/dismissals.ts'
import { queryKeys } from '../../data/query-keys.ts'
import { useChangeDeskRecord } from '../../data/use-desk-record.ts'
import { useChangeSetting } from '../../data/use-setting.ts'
import type { ShownFinding } from './shown-finding.ts'

type RuleSettings = NonNullable<CheckSettings['rules']>

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
  const grade = (rule: string, gradeOf: (before: RuleSettings[string] | undefined) => typeof before) => {
    let before: RuleSettings[string] | undefined
    const change = (settings: CheckSettings): CheckSettings => {
      const { [rule]: own, ...others } = settings.rules ?? {}
      before = own
      const next = gradeOf(own)
      return { ...settings, rules: next === undefined ? others : { ...others, [rule]: next } }
    }
    return new Promise<typeof before>(resolve =>
      changeSettings(change, {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: queryKeys.setting(checksSetting.name) })
          resolve(before)
        },
      }),
    )
  }
  return {
    dismiss(source: string, findings: readonly ShownFinding[], reason: string): void {
      const at = new Date()
      const added = findings.map(finding => dismissalOf(source, finding, { reason, at }))
      changeRecord(record => withDismissals(record, added))
    },
    bringBack(dismissal: Dismissal): void {
      changeRecord(record => withoutDismissal(record, dismissal))
    },
    async turnOff(rule: string, title: string): Promise<void> {
      const before = await grade(rule, own => (typeof own === 'object' ? { ...own, severity: 'off' } : 'off'))
      setTurnedOff({ rule, title, before })
    },
    turnedOff,
    async turnOnAgain({ rule, before }: TurnedOff): Promise<void> {
      await grade(rule, () => before)
      setTurnedOff(null)
    },
  }
}
