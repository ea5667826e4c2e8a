// A draft that was kept, beside the file as it is now. Nothing is done with either until somebody says so.
import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { downloadText } from '../../../ui/download-text.ts'
import { clockTime } from '../clock-time.ts'
import { compareSources } from '../conflict/compare-sources.ts'
import { Differences } from '../conflict/differences.tsx'
import { draftFileName } from './draft-file-name.ts'
import styles from './kept-draft-dialog.module.css'
import type { OfferedDraft } from './use-offered-drafts.ts'

interface KeptDraftDialogProps {
  offered: OfferedDraft
  file: StoredArticle
  onTake: () => void
  onDrop: () => void
  onClose: () => void
}

export function KeptDraftDialog({ offered, file, onTake, onDrop, onClose }: KeptDraftDialogProps) {
  const { kept, source, isWhole } = offered
  const comparison = useMemo(() => compareSources(source, file.source), [source, file.source])
  const isOlder = kept.base.version !== file.version
  return (
    <Modal opened onClose={onClose} title="Your changes and the file" size="60rem">
      <p className={styles.lead}>
        These changes of {clockTime(kept.keptAt)} were not saved.{' '}
        {isOlder && 'The file has changed since they were begun; both are shown as they are now. '}
        {!isWhole &&
          'Something in them cannot be written as it was typed and is not shown here; taking them brings it back to its field. '}
        Taking them writes nothing: they stand in the editor until you save.
      </p>
      <Differences {...comparison} mine="My changes" theirs="The file" />
      <DialogActions>
        <Button variant="filled" onClick={onTake} data-autofocus>
          Take my changes
        </Button>
        <Button onClick={onDrop}>Drop my changes</Button>
        <Button onClick={() => downloadText(draftFileName(kept.id), source)}>Download my changes</Button>
        <Button variant="subtle" onClick={onClose}>
          Decide later
        </Button>
      </DialogActions>
    </Modal>
  )
}
