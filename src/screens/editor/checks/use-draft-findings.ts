// What the checks find in the draft, once typing rests. A keystroke costs a timer and nothing else.
import { startTransition, useEffect, useState } from 'react'
import { maxCheckedCharacters } from '../../../checks/check.ts'
import type { RuleSet } from '../../../checks/rule-set.ts'
import type { Draft } from '../draft/use-draft.ts'
import type { CheckedSource } from './check-source.ts'

const restMs = 300

const loadChecks = () => import('./check-source.ts')

/** Null until the first look, and for a draft that is too long to be checked while it is edited. */
export function useDraftFindings(
  { form, body, whole, compose }: Draft,
  rules: RuleSet | null,
): CheckedSource | null {
  const [checked, setChecked] = useState<CheckedSource | null>(null)
  useEffect(() => {
    if (!rules) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const look = async () => {
      const { checkSource } = await loadChecks()
      if (isGone) return
      const source = composed(compose)
      if (source === null) return
      const found = source.length > maxCheckedCharacters ? null : checkSource(source, rules)
      startTransition(() => setChecked(found))
    }
    const plan = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), restMs)
    }
    const stops = [
      body.subscribe(plan),
      whole.subscribe(plan),
      form.subscribe({ formState: { values: true }, callback: plan }),
    ]
    plan()
    return () => {
      isGone = true
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [form, body, whole, compose, rules])
  return checked
}

/** Null while a change is refused: the form says why, and the last findings stay. */
function composed(compose: () => string): string | null {
  try {
    return compose()
  } catch {
    return null
  }
}
