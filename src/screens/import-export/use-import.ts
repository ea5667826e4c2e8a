// An import in its two steps: read what was given and compare it with the store, then write what was agreed to.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { queryKeys } from '../data/query-keys.ts'
import type { RunOptions } from '../data/run-bounded.ts'
import { useStore } from '../data/store-context.tsx'
import type { Dropped } from '../data/transfer-context.tsx'
import { type Collected, collectFiles } from './collect-files.ts'
import { sharedFolder } from './import-file.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { importTasks, runImport } from './run-import.ts'

export interface ImportReport {
  collected: Collected
  plan: ImportPlan
  /** The folder that all files lie in, with its slash; '' for none. */
  folder: string
  keepsFolder: boolean
}

export function useImport() {
  const store = useStore()
  const client = useQueryClient()
  const stopper = useRef(new AbortController())
  const [progress, setProgress] = useState({ done: 0, total: 0 })

  function begin(total: number): RunOptions {
    stopper.current = new AbortController()
    setProgress({ done: 0, total })
    return { signal: stopper.current.signal, onProgress: done => setProgress({ done, total }) }
  }

  async function compare(collected: Collected, keepsFolder: boolean): Promise<ImportReport | null> {
    const folder = sharedFolder(collected.files)
    const options = begin(collected.files.length)
    const plan = await planImport(store, collected.files, keepsFolder ? '' : folder, options)
    return options.signal.aborted ? null : { collected, plan, folder, keepsFolder }
  }

  const read = useMutation({
    mutationFn: async (dropped: readonly Dropped[]) => {
      begin(0)
      const collected = await collectFiles(dropped)
      return compare(collected, !collected.isFolder)
    },
    meta: { failed: 'The files could not be read' },
  })
  const compareAgain = useMutation({
    mutationFn: ({ collected, keepsFolder }: ImportReport) => compare(collected, !keepsFolder),
    meta: { failed: 'The files could not be read' },
  })
  const write = useMutation({
    mutationFn: ({ plan, replaces }: { plan: ImportPlan; replaces: boolean }) => {
      const tasks = importTasks(plan, replaces)
      return runImport(store, tasks, begin(tasks.length))
    },
    meta: { failed: 'The import was not finished' },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })

  return {
    progress,
    isReading: read.isPending || compareAgain.isPending,
    isWriting: write.isPending,
    report: compareAgain.data ?? read.data ?? null,
    result: write.data,
    read: (dropped: readonly Dropped[]) => read.mutate(dropped),
    toggleFolder: (report: ImportReport) => compareAgain.mutate(report),
    write: (plan: ImportPlan, replaces: boolean) => write.mutate({ plan, replaces }),
    stop: () => stopper.current.abort(),
  }
}
