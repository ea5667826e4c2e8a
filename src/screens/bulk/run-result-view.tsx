// What a run or an undo did, what it left, and the way back.

import { Button } from '@mantine/core'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import type { RunResult } from '../data/bulk/run-result.ts'
import styles from './bulk-dialog.module.css'
import { RefusalList } from './refusal-list.tsx'

interface RunResultViewProps {
  result: RunResult
  isUndo: boolean
  onUndo: () => void
  onClose: () => void
}

export function RunResultView({ result, isUndo, onUndo, onClose }: RunResultViewProps) {
  const canUndo = isUndo ? result.left > 0 : result.changed > 0 || result.failure !== null
  return (
    <>
      <output className={styles.summary}>
        <b>{resultText(result, isUndo)}</b>
        {result.failure !== null && <span>{result.failure}</span>}
        {result.left > 0 && (
          <span>{result.left.toLocaleString('en')} were not reached and are as they were.</span>
        )}
      </output>
      <RefusalList title="Left as they are" refused={result.refused} />
      <DialogActions>
        <Button variant="filled" onClick={onClose} data-autofocus>
          Close
        </Button>
        {canUndo && <Button onClick={onUndo}>{isUndo ? 'Go on undoing' : 'Undo'}</Button>}
      </DialogActions>
    </>
  )
}

function resultText({ changed, unchanged, refused, left, failure }: RunResult, isUndo: boolean): string {
  const parts = [`${changed.toLocaleString('en')} ${isUndo ? 'put back' : 'changed'}`]
  if (unchanged > 0) parts.push(`${unchanged.toLocaleString('en')} stood so already`)
  if (refused.length > 0) parts.push(`${refused.length.toLocaleString('en')} left as they are`)
  const begin = failure !== null ? 'Not finished: ' : left > 0 ? 'Stopped: ' : ''
  return `${begin}${parts.join(', ')}.`
}
