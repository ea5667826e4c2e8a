// What was changed in many articles lately, on this device, and the way back from each.
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { type BulkRun, openRunJournal } from '../data/bulk/run-journal.ts'
import { useBulkJob } from '../data/bulk/use-bulk-job.ts'
import { useStore } from '../data/store-context.tsx'
import styles from './bulk-dialog.module.css'
import { countOf } from './count-of.ts'
import { RunResultView } from './run-result-view.tsx'

export function RecentDialog({ onClose }: { onClose: () => void }) {
  const { label } = useStore()
  const { data: runs, error } = useQuery({
    queryKey: ['bulk-runs', label],
    // One that was stopped before its first article left nothing to undo.
    queryFn: async () => (await openRunJournal().runsOf(label)).filter(({ count }) => count > 0),
    staleTime: 0,
  })
  const { progress, undo, stop } = useBulkJob()
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Modal opened onClose={close} title="Recent changes" size="xl" closeOnEscape={!undo.isPending}>
      {undo.isPending ? (
        <TaskProgress label="Putting back" {...progress} onStop={stop} />
      ) : undo.data ? (
        <RunResultView
          result={undo.data}
          isUndo
          onUndo={() => undo.variables && undo.mutate(undo.variables)}
          onClose={close}
        />
      ) : runs && runs.length > 0 ? (
        <ul className={styles.runs}>
          {runs.map(run => (
            <RunItem key={run.id} run={run} onUndo={() => undo.mutate(run)} />
          ))}
        </ul>
      ) : (
        <p className={styles.note}>
          {error?.message ?? (runs ? 'Nothing yet. Select articles in the list to change them.' : 'Reading…')}
        </p>
      )}
    </Modal>
  )
}

function RunItem({ run, onUndo }: { run: BulkRun; onUndo: () => void }) {
  const time = new Date(run.startedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li>
      <span>
        <b>{run.title}</b>
        <small>
          {countOf(run.count)} · {time}
        </small>
      </span>
      {run.isUndone ? (
        <small>Undone</small>
      ) : (
        <Button aria-label={`Undo: ${run.title}`} onClick={onUndo}>
          Undo
        </Button>
      )}
    </li>
  )
}
