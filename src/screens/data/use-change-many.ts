// A change of many articles as the screen shows it: how far it is, what came of it, stop and undo.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Change, ManyResult } from './change-many.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'
import type { FieldChange } from './use-change-fields.ts'
import { useRun } from './use-run.ts'

interface ChangeRequest {
  /** Asked for when the change begins, so that "all that match" is what matches then. */
  ids: () => Promise<readonly string[]>
  fields: FieldChange['fields']
}

type Job = { kind: 'change'; request: ChangeRequest } | { kind: 'undo'; changes: readonly Change[] }

export function useChangeMany() {
  const store = useStore()
  const client = useQueryClient()
  const run = useRun()

  const job = useMutation({
    mutationFn: async (job: Job): Promise<ManyResult> => {
      run.begin()
      const { changeMany, undoMany } = await import('./change-many.ts')
      if (job.kind === 'undo') return undoMany(store, job.changes, run.optionsFor(job.changes.length))
      const ids = await job.request.ids()
      return changeMany(store, ids, job.request.fields, run.optionsFor(ids.length))
    },
    meta: { failed: 'Not all articles were changed' },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })

  return {
    progress: run.progress,
    isRunning: job.isPending,
    result: job.data,
    isUndo: job.variables?.kind === 'undo',
    change: (request: ChangeRequest) => job.mutate({ kind: 'change', request }),
    undo: () => job.data && job.mutate({ kind: 'undo', changes: job.data.changed }),
    stop: run.stop,
    close: () => job.reset(),
  }
}

export type ManyJob = ReturnType<typeof useChangeMany>
