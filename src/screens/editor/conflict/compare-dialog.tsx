// Two versions of one article, mine and theirs. Nothing is decided until the editor decides it.

import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { downloadText } from '../../../ui/download-text.ts'
import { clockTime } from '../clock-time.ts'
import type { Draft } from '../draft/use-draft.ts'
import type { SaveDraft } from '../draft/use-save-draft.ts'
import styles from './compare-dialog.module.css'
import { compareSources } from './compare-sources.ts'
import { Differences } from './differences.tsx'

interface CompareDialogProps {
  draft: Draft
  saving: SaveDraft
  theirs: StoredArticle
}

export function CompareDialog({ draft, saving, theirs }: CompareDialogProps) {
  const [mine] = useState(draft.compose)
  const comparison = useMemo(() => compareSources(mine, theirs.source), [mine, theirs.source])
  const stay = () => saving.showTheirs(null)
  const takeTheirs = () => {
    downloadText(fileNameOfMine(theirs.id), mine)
    draft.load(theirs)
    stay()
  }
  return (
    <Modal opened onClose={stay} title="Changed by you and elsewhere" size="60rem">
      <p className={styles.lead}>
        While you were writing, another version was saved at {clockTime(theirs.updatedAt)}. Both are kept
        until you choose; the one you do not choose stays in the history or comes as a file.
      </p>
      <Differences {...comparison} mine="Mine" theirs="Theirs" />
      {saving.problem && (
        <p role="alert" className={styles.problem}>
          Not saved. {saving.problem} Both versions are still here.
        </p>
      )}
      <DialogActions>
        <Button
          variant="filled"
          loading={saving.isSaving}
          onClick={() => void saving.save({ over: theirs, reason: 'Kept mine over another version' })}
        >
          Keep mine
        </Button>
        <Button onClick={takeTheirs}>Take theirs, download mine</Button>
        <Button variant="subtle" onClick={stay}>
          Go on editing
        </Button>
      </DialogActions>
    </Modal>
  )
}

function fileNameOfMine(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1)
  return name.replace(/(\.\w+)?$/, '.mine$1')
}
