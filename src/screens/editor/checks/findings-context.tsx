// What the checks say of the draft, for the panel, the fields and the text. Only what asks for it is drawn again.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import {
  type Dismissal,
  type DismissedFinding,
  readDismissals,
  splitDismissed,
} from '../../../checks/dismissals.ts'
import { useDeskRecord } from '../../data/use-desk-record.ts'
import type { Draft } from '../draft/use-draft.ts'
import { carryFindings } from './carry-findings.ts'
import type { CheckedSource } from './check-source.ts'
import type { DeskRules } from './read-rules.ts'
import type { ShownFinding } from './shown-finding.ts'
import { useDraftFindings } from './use-draft-findings.ts'
import { useRules } from './use-rules.ts'
import { type ServerFindings, useServerFindings } from './use-server-findings.ts'

export interface EditorFindings {
  /** Null until the first look, and for a draft that is too long. */
  checked: CheckedSource | null
  /** What still stands, by place in the checked source. */
  findings: readonly ShownFinding[]
  dismissed: readonly DismissedFinding<ShownFinding>[]
  /** All that the desk record keeps. */
  dismissals: readonly Dismissal[]
  rules: DeskRules | null
  server: ServerFindings
}

const FindingsContext = createContext<EditorFindings | null>(null)

export function FindingsProvider({ draft, children }: { draft: Draft; children: ReactNode }) {
  const rules = useRules()
  const checked = useDraftFindings(draft, rules?.rules ?? null)
  const server = useServerFindings(draft.saved)
  const { found } = server
  const savedSource = draft.saved.source
  const all = useMemo(() => {
    if (!checked) return []
    const others = (found?.items ?? []).filter(({ rule }) => !checked.ownRules.has(rule))
    if (others.length === 0) return checked.findings
    // The server may not have answered by these settings yet.
    const carried = carryFindings(others as ShownFinding[], savedSource, checked.source).filter(
      each => !rules?.rules.dismissedOf(each.rule)?.covers(checked.source, each),
    )
    return [...checked.findings, ...carried].sort((a, b) => a.from - b.from || a.to - b.to)
  }, [checked, found, savedSource, rules])
  const { data: record } = useDeskRecord(draft.saved.id)
  const { canAsk, problem } = server
  const value = useMemo(() => {
    const dismissals = readDismissals(record)
    const { open, dismissed } = splitDismissed(checked?.source ?? '', all, dismissals)
    return { checked, findings: open, dismissed, dismissals, rules, server: { canAsk, found, problem } }
  }, [checked, all, record, rules, canAsk, found, problem])
  return <FindingsContext value={value}>{children}</FindingsContext>
}

export function useFindings(): EditorFindings {
  const findings = useContext(FindingsContext)
  if (!findings) throw new Error('useFindings needs a FindingsProvider above it.')
  return findings
}
