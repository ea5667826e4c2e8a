// What the draft differs in from an earlier version, looked at anew once typing rests.
import { startTransition, useEffect, useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { Draft } from '../draft/use-draft.ts'
import { createComparer } from './comparer.ts'
import type { VersionComparison } from './version-comparison.ts'

const restMs = 300

export interface ShownComparison {
  /** Null until the first one is there. */
  comparison: VersionComparison | null
  /** Why the draft cannot be compared as it is, for people; '' when it can. */
  problem: string
}

/** `before` is null while it is on its way. */
export function useComparison({ form, body, whole, compose }: Draft, before: string | null): ShownComparison {
  const [shown, setShown] = useState<ShownComparison>({ comparison: null, problem: '' })
  useEffect(() => {
    if (before === null) return
    const comparer = createComparer()
    let timer: ReturnType<typeof setTimeout> | undefined
    let looks = 0
    const look = async () => {
      const own = ++looks
      try {
        const comparison = await comparer.compare(before, compose())
        if (own === looks) startTransition(() => setShown({ comparison, problem: '' }))
      } catch (error) {
        if (own !== looks) return
        const problem = isGalleyError(error) ? error.message : 'Something unexpected happened.'
        setShown(last => ({ ...last, problem }))
      }
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
    void look()
    return () => {
      looks += 1
      clearTimeout(timer)
      comparer.close()
      for (const stop of stops) stop()
    }
  }, [form, body, whole, compose, before])
  return shown
}
