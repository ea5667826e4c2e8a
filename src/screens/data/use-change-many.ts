// A change of many articles as the screen shows it: how far it is, what came of it, stop and undo.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Change, ManyResult } from './change-many.ts'
import { queryKeys } from './query-keys.ts'
import type { RunOptions } from './run-bounded.ts'
import { useStore } from './store-context.tsx'
import type { FieldChange } from './use-change-fields.ts'

export interface Progress {
  done: number
  total: number
}

interface ChangeRequest {
  /** Asked for when the change begins, so that "all that match" is what matches then. */
  ids: () => Promise<readonly string[]>
  fields: FieldChange['fields']
}

type Job = { kind: 'change'; request: ChangeRequest } | { kind: 'undo'; changes: readonly Change[] }

export function useChangeMany() {
  const store = useStore()
  const client = useQueryClient()
  const stopper = useRef(new AbortController())
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 })

  const job = useMutation({
    mutationFn: async (job: Job): Promise<ManyResult> => {
      stopper.current = new AbortController()
      setProgress({ done: 0, total: 0 })
      const { changeMany, undoMany } = await import('./change-many.ts')
      const ids = job.kind === 'change' ? await job.request.ids() : []
      const total = job.kind === 'change' ? ids.length : job.changes.length
      const options: RunOptions = {
        signal: stopper.current.signal,
        onProgress: done => setProgress({ done, total }),
      }
      if (job.kind === 'undo') return undoMany(store, job.changes, options)
      return changeMany(store, ids, job.request.fields, options)
    },
    meta: { failed: 'Not all articles were changed' },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })

  return {
    progress,
    isRunning: job.isPending,
    result: job.data,
    isUndo: job.variables?.kind === 'undo',
    change: (request: ChangeRequest) => job.mutate({ kind: 'change', request }),
    undo: () => job.data && job.mutate({ kind: 'undo', changes: job.data.changed }),
    stop: () => stopper.current.abort(),
    close: () => job.reset(),
  }
}

export type ManyJob = ReturnType<typeof useChangeMany>
