// What an import did.

import { Button } from '@mantine/core'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import styles from './import-dialog.module.css'
import { ReasonList } from './reason-list.tsx'
import type { ImportResult } from './run-import.ts'

export function ImportResultView({ result, onClose }: { result: ImportResult; onClose: () => void }) {
  return (
    <>
      <output className={styles.text}>{resultText(result)}</output>
      <ReasonList reasons={result.refused} />
      <DialogActions>
        <Button variant="filled" onClick={onClose} data-autofocus>
          Close
        </Button>
      </DialogActions>
    </>
  )
}

function resultText({ added, replaced, refused, stopped }: ImportResult): string {
  const parts = [`${added.toLocaleString('en')} added`]
  if (replaced > 0) parts.push(`${replaced.toLocaleString('en')} replaced`)
  if (refused.length > 0) parts.push(`${refused.length.toLocaleString('en')} not imported`)
  return `${stopped ? 'Stopped. ' : ''}${parts.join(', ')}.${stopped ? ' The rest was not touched.' : ''}`
}
