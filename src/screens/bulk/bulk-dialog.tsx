// A change of many articles: say which, see what it would do, agree, and see what happened.
import { Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { describeChange } from '../data/bulk/describe-change.ts'
import type { RunChange } from '../data/bulk/plan-articles.ts'
import { useBulkJob } from '../data/bulk/use-bulk-job.ts'
import type { BulkRequest } from '../data/bulk-context.tsx'
import { ChangeFormView, formTitles } from './change-form.tsx'
import { PlanView } from './plan-view.tsx'
import { RunResultView } from './run-result-view.tsx'

interface BulkDialogProps {
  request: BulkRequest
  onClose: () => void
}

export function BulkDialog({ request, onClose }: BulkDialogProps) {
  const { target, start, onChanged } = request
  const form = 'form' in start ? start.form : null
  const [change, setChange] = useState<RunChange | null>('form' in start ? null : start)
  const { progress, plan, run, undo, stop } = useBulkJob()
  const isWriting = run.isPending || undo.isPending
  const title = change ? describeChange(change) : form ? formTitles[form] : ''

  const preview = (next: RunChange) => {
    setChange(next)
    plan.mutate({ target, change: next }, { onError: () => (form ? setChange(null) : onClose()) })
  }
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current || !change) return
    hasBegun.current = true
    preview(change)
  })
  const close = () => {
    stop()
    if (run.data && run.data.changed.length > 0) onChanged?.()
    onClose()
  }
  const back = () => {
    plan.reset()
    setChange(null)
  }

  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="xl"
      closeOnClickOutside={!isWriting}
      closeOnEscape={!isWriting}
    >
      {form && (
        // Kept while the preview shows: whoever comes back finds what was typed.
        <div hidden={change !== null}>
          <ChangeFormView form={form} onChoose={preview} onCancel={close} />
        </div>
      )}
      {isWriting ? (
        <TaskProgress label={undo.isPending ? 'Putting back' : 'Changing'} {...progress} onStop={stop} />
      ) : run.data ? (
        <RunResultView
          result={undo.data ?? run.data}
          isUndo={undo.data !== undefined}
          onUndo={() => run.data && undo.mutate({ id: run.data.runId, title })}
          onClose={close}
        />
      ) : change === null ? null : plan.data ? (
        <PlanView
          plan={plan.data}
          onRun={() => plan.data && run.mutate(plan.data)}
          onBack={form ? back : null}
          onCancel={close}
        />
      ) : (
        <TaskProgress label="Looking what would change" {...progress} onStop={close} />
      )}
    </Modal>
  )
}
