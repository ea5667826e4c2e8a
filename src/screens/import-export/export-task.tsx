// An export while it runs, and what came of it.
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { BarButton, BarMessage, BarProgress, FloatBar } from '../../ui/float-bar.tsx'
import { useStore } from '../data/store-context.tsx'
import type { ExportRequest } from '../data/transfer-context.tsx'
import { useRun } from '../data/use-run.ts'
import { type ExportResult, exportArticles } from './export-articles.ts'
import styles from './export-task.module.css'

interface ExportTaskProps {
  request: ExportRequest
  onClose: () => void
}

export function ExportTask({ request, onClose }: ExportTaskProps) {
  const store = useStore()
  const run = useRun()
  const hasBegun = useRef(false)
  const task = useMutation({
    mutationFn: () => exportArticles(store, request, run.optionsFor),
    meta: { failed: 'The export was not finished' },
    onSuccess: result => {
      if (result === null) onClose()
    },
    onError: onClose,
  })
  const { mutate } = task
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    mutate()
  }, [mutate])

  return (
    <div className={styles.place}>
      <FloatBar label="Export">
        {task.data ? (
          <>
            <BarMessage>{resultText(task.data)}</BarMessage>
            <BarButton
              aria-label="Close"
              icon={<IconX size={15} stroke={1.75} aria-hidden />}
              onClick={onClose}
            />
          </>
        ) : (
          <>
            <BarProgress label="Exporting" {...run.progress} />
            <BarButton onClick={run.stop}>Stop</BarButton>
          </>
        )}
      </FloatBar>
    </div>
  )
}

function resultText({ name, written, missing, unreadable, stopped, renamed }: ExportResult): string {
  if (stopped) return 'Export stopped. No file was saved.'
  const articles = written === 1 ? '1 article' : `${written.toLocaleString('en')} articles`
  const safe = renamed > 0 ? ` ${namesText(renamed)} made safe for Windows.` : ''
  const gone = missing.length > 0 ? ` ${missing.length} had been removed meanwhile.` : ''
  const left = unreadable.length > 0 ? ` ${leftOutText(unreadable)}` : ''
  return `${articles} exported to ${name}.${safe}${gone}${left}`
}

function leftOutText(unreadable: ExportResult['unreadable']): string {
  const [first] = unreadable
  const others = unreadable.length > 1 ? ` And ${(unreadable.length - 1).toLocaleString('en')} more.` : ''
  return `Left out, because the desk cannot open it: ${first?.reason}${others}`
}

function namesText(count: number): string {
  return count === 1 ? '1 name was' : `${count.toLocaleString('en')} names were`
}
