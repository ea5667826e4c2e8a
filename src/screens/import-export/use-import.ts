// An import in its two steps: read what was given and compare it with the store, then write what was agreed to.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queryKeys } from '../data/query-keys.ts'
import { useStore } from '../data/store-context.tsx'
import type { Dropped } from '../data/transfer-context.tsx'
import { useRun } from '../data/use-run.ts'
import { type Collected, collectFiles } from './collect-files.ts'
import { sharedFolder } from './import-file.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { createFileReader, type FileReader } from './reading/reader.ts'
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
  const run = useRun()
  const reader = useRef<FileReader | null>(null)
  useEffect(() => () => reader.current?.close(), [])

  async function compare(collected: Collected, keepsFolder: boolean): Promise<ImportReport | null> {
    const folder = sharedFolder(collected.files)
    const options = run.optionsFor(collected.files.length)
    const plan = await planImport(store, collected.files, keepsFolder ? '' : folder, options)
    return options.signal.aborted ? null : { collected, plan, folder, keepsFolder }
  }

  const read = useMutation({
    mutationFn: async (dropped: readonly Dropped[]) => {
      run.begin()
      reader.current?.close()
      reader.current = createFileReader()
      const collected = await collectFiles(dropped, reader.current)
      return compare(collected, !collected.isFolder)
    },
    meta: { failed: 'The files could not be read' },
  })
  const compareAgain = useMutation({
    mutationFn: ({ collected, keepsFolder }: ImportReport) => {
      run.begin()
      return compare(collected, !keepsFolder)
    },
    meta: { failed: 'The files could not be read' },
  })
  const write = useMutation({
    mutationFn: (chosen: ImportPlan) => {
      const tasks = importTasks(chosen)
      run.begin()
      return runImport(store, tasks, run.optionsFor(tasks.length))
    },
    meta: { failed: 'The import was not finished' },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.lists }),
  })

  return {
    progress: run.progress,
    isReading: read.isPending || compareAgain.isPending,
    isWriting: write.isPending,
    report: compareAgain.data ?? read.data ?? null,
    result: write.data,
    read: (dropped: readonly Dropped[]) => read.mutate(dropped),
    toggleFolder: (report: ImportReport) => compareAgain.mutate(report),
    write: (chosen: ImportPlan) => write.mutate(chosen),
    stop: run.stop,
  }
}
