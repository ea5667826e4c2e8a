// A change of many articles as a dialog shows it: preview, run, undo; how far each is, and what stops it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useStore } from '../store-context.tsx'
import { useRun } from '../use-run.ts'
import type { BulkTarget } from './bulk-target.ts'
import type { RunChange } from './plan-articles.ts'
import { planRun, type RunPlan } from './plan-run.ts'
import { type BulkRun, openRunJournal } from './run-journal.ts'
import { runPlan } from './run-plan.ts'
import { undoRun } from './undo-run.ts'

export function useBulkJob() {
  const store = useStore()
  const client = useQueryClient()
  const { progress, begin, optionsFor, stop } = useRun()
  // Of everything that shows articles, since any of it may have changed; the result does not wait for it.
  const onSettled = () => void client.invalidateQueries()

  const plan = useMutation({
    mutationFn: ({ target, change }: { target: BulkTarget; change: RunChange }) => {
      begin()
      return planRun(store, target, change, optionsFor)
    },
    meta: { failed: 'There is no preview' },
  })
  const run = useMutation({
    mutationFn: (plan: RunPlan) => {
      begin()
      return runPlan(store, openRunJournal(), plan, optionsFor(plan.planned.length))
    },
    meta: { failed: 'Not all articles were changed' },
    onSettled,
  })
  const undo = useMutation({
    mutationFn: (run: Pick<BulkRun, 'id' | 'title'>) => {
      begin()
      return undoRun(store, openRunJournal(), run, optionsFor)
    },
    meta: { failed: 'Not all articles were put back' },
    onSettled,
  })

  return { progress, plan, run, undo, stop }
}
