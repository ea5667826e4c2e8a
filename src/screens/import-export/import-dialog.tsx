// Import: pick, see what would happen, agree, and see what happened.
import { Modal } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { TaskProgress } from '../../ui/task-progress.tsx'
import type { Dropped } from '../data/transfer-context.tsx'
import { ImportPick } from './import-pick.tsx'
import { ImportReportView } from './import-report.tsx'
import { ImportResultView } from './import-result.tsx'
import { useImport } from './use-import.ts'

interface ImportDialogProps {
  /** What was dropped or picked already; [] asks for it. */
  dropped: readonly Dropped[]
  onClose: () => void
}

export function ImportDialog({ dropped, onClose }: ImportDialogProps) {
  const job = useImport()
  const hasBegun = useRef(false)
  const { read } = job
  useEffect(() => {
    if (hasBegun.current || dropped.length === 0) return
    hasBegun.current = true
    read(dropped)
  })
  const close = () => {
    job.stop()
    onClose()
  }

  return (
    <Modal
      opened
      onClose={close}
      title="Import articles"
      size="lg"
      closeOnClickOutside={!job.isWriting}
      closeOnEscape={!job.isWriting}
    >
      {job.isReading ? (
        <TaskProgress label="Reading the files" {...job.progress} onStop={close} />
      ) : job.isWriting ? (
        <TaskProgress label="Importing" {...job.progress} onStop={job.stop} />
      ) : job.result ? (
        <ImportResultView result={job.result} onClose={close} />
      ) : job.report ? (
        <ImportReportView
          report={job.report}
          onToggleFolder={job.toggleFolder}
          onImport={job.write}
          onCancel={close}
        />
      ) : (
        <ImportPick onPick={job.read} />
      )}
    </Modal>
  )
}
