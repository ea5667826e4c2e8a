// A flag being taken off many articles, and the way back.
import { IconX } from '@tabler/icons-react'
import { BarButton, BarLine, BarMessage, BarProgress, FloatBar } from '../../ui/float-bar.tsx'
import type { ManyJob } from '../data/use-change-many.ts'
import styles from './clear-bar.module.css'

export function ClearBar({ job }: { job: ManyJob }) {
  if (!job.isRunning && !job.result) return null
  return (
    <div className={styles.foot}>
      <FloatBar label="Clearing the front page">
        {job.isRunning ? (
          <>
            <BarProgress
              label={job.isUndo ? 'Undoing' : 'Taking off'}
              done={job.progress.done}
              total={job.progress.total}
            />
            <BarButton onClick={job.stop}>Stop</BarButton>
          </>
        ) : (
          <>
            <BarMessage>{resultText(job)}</BarMessage>
            <BarLine />
            {job.result && job.result.changed.length > 0 && !job.isUndo && (
              <BarButton onClick={job.undo}>Undo</BarButton>
            )}
            <BarButton
              aria-label="Close"
              icon={<IconX size={15} stroke={1.75} aria-hidden />}
              onClick={job.close}
            />
          </>
        )}
      </FloatBar>
    </div>
  )
}

function resultText({ result, isUndo }: ManyJob): string {
  if (!result) return ''
  const { changed, refused, stopped } = result
  const done = `${changed.length.toLocaleString('en')} ${isUndo ? 'put back' : 'taken off'}`
  const not = refused.length > 0 ? `, ${refused.length.toLocaleString('en')} left as they were` : ''
  return `${stopped ? 'Stopped: ' : ''}${done}${not}`
}
