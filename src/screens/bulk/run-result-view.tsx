// What a run or an undo did and what it left, by name, and the way back.

import { Button } from '@mantine/core'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { downloadText } from '../../ui/download-text.ts'
import type { RunResult } from '../data/bulk/run-result.ts'
import styles from './bulk-dialog.module.css'
import { OutcomeList } from './outcome-list.tsx'
import { outcomeTable } from './outcome-table.ts'
import { RefusalList } from './refusal-list.tsx'

interface RunResultViewProps {
  result: RunResult
  isUndo: boolean
  onUndo: () => void
  onClose: () => void
}

export function RunResultView({ result, isUndo, onUndo, onClose }: RunResultViewProps) {
  const { changed, unanswered, left, refused, failure, note } = result
  const unfinished = unanswered.length + left.length
  const canUndo = isUndo ? unfinished > 0 : changed.length + unanswered.length > 0
  return (
    <>
      <output className={styles.summary}>
        <b>{resultText(result, isUndo)}</b>
        {failure !== null && <span>{failure}</span>}
        {note && <span>{note}</span>}
        {unanswered.length > 0 && (
          <span>
            The answer for {unanswered.length.toLocaleString('en')} did not come: they may have been{' '}
            {isUndo ? 'put back' : 'changed'} or not.
          </span>
        )}
        {left.length > 0 && (
          <span>{left.length.toLocaleString('en')} were not reached and are as they were.</span>
        )}
      </output>
      <RefusalList title="Left as they are" refused={refused} />
      <OutcomeList title="Not known" ids={unanswered} startsOpen />
      <OutcomeList title="Not reached" ids={left} startsOpen />
      <OutcomeList title={isUndo ? 'Put back' : 'Changed'} ids={changed} startsOpen={unfinished > 0} />
      <DialogActions>
        <Button variant="filled" onClick={onClose} data-autofocus>
          Close
        </Button>
        {canUndo && <Button onClick={onUndo}>{isUndo ? 'Go on undoing' : 'Undo'}</Button>}
        <Button
          variant="subtle"
          onClick={() => downloadText('outcome.csv', outcomeTable(result, isUndo), 'text/csv;charset=utf-8')}
        >
          Download the list
        </Button>
      </DialogActions>
    </>
  )
}

function resultText({ changed, unchanged, refused, ...rest }: RunResult, isUndo: boolean): string {
  const parts = [`${changed.length.toLocaleString('en')} ${isUndo ? 'put back' : 'changed'}`]
  if (unchanged.length > 0) parts.push(`${unchanged.length.toLocaleString('en')} stood so already`)
  if (refused.length > 0) parts.push(`${refused.length.toLocaleString('en')} left as they are`)
  const begin = rest.failure !== null ? 'Not finished: ' : rest.left.length > 0 ? 'Stopped: ' : ''
  return `${begin}${parts.join(', ')}.`
}
