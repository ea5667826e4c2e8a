// A change of many articles while it runs, and what came of it.
import { Popover } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { BarButton, BarLine, BarMessage, BarProgress, FloatBar } from '../../ui/float-bar.tsx'
import type { ManyResult } from '../data/change-many.ts'
import type { ManyJob } from '../data/use-change-many.ts'
import styles from './change-bar.module.css'

export function ChangeBar({ job }: { job: ManyJob }) {
  if (job.isRunning)
    return (
      <FloatBar label="Change of the selected articles">
        <BarProgress
          label={job.isUndo ? 'Undoing' : 'Changing'}
          done={job.progress.done}
          total={job.progress.total}
        />
        <BarButton onClick={job.stop}>Stop</BarButton>
      </FloatBar>
    )
  if (!job.result) return null
  const { changed, refused } = job.result
  return (
    <FloatBar label="Change of the selected articles">
      <BarMessage>{resultText(job.result, job.isUndo)}</BarMessage>
      <BarLine />
      {refused.length > 0 && <Refusals refused={refused} />}
      {changed.length > 0 && !job.isUndo && <BarButton onClick={job.undo}>Undo</BarButton>}
      <BarButton
        aria-label="Close"
        icon={<IconX size={15} stroke={1.75} aria-hidden />}
        onClick={job.close}
      />
    </FloatBar>
  )
}

function resultText({ changed, unchanged, refused, stopped }: ManyResult, isUndo: boolean): string {
  const done = `${changed.length.toLocaleString('en')} ${isUndo ? 'put back' : 'changed'}`
  const same = unchanged > 0 ? `, ${unchanged.toLocaleString('en')} stood so already` : ''
  const not = refused.length > 0 ? `, ${refused.length.toLocaleString('en')} left as they were` : ''
  return `${stopped ? 'Stopped: ' : ''}${done}${same}${not}`
}

/** Enough to see what kind of articles they are; the rest is counted. */
const shownRefusals = 100

function Refusals({ refused }: Pick<ManyResult, 'refused'>) {
  return (
    <Popover position="top" width={420} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <BarButton>Why?</BarButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.why} aria-label="Why articles were not changed">
        <ul className={styles.refusals}>
          {refused.slice(0, shownRefusals).map(({ id, reason }) => (
            <li key={id}>
              <b>{id}</b>
              {reason}
            </li>
          ))}
          {refused.length > shownRefusals && <li>And {refused.length - shownRefusals} more.</li>}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
