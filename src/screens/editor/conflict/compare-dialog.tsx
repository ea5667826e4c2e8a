// Two versions of one article, mine and theirs. Nothing is decided until the editor decides it.

import { Button, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { downloadText } from '../../../ui/download-text.ts'
import { LineDiff } from '../../../ui/line-diff/line-diff.tsx'
import { clockTime } from '../clock-time.ts'
import type { Draft } from '../draft/use-draft.ts'
import type { SaveDraft } from '../draft/use-save-draft.ts'
import styles from './compare-dialog.module.css'
import { type Comparison, compareSources } from './compare-sources.ts'

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
      <Differences {...comparison} />
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

function Differences({ fields, lines }: Comparison) {
  if (fields.length === 0 && lines.length === 0) return <p>Both versions say the same.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.differences} aria-label="Differences" tabIndex={0}>
      {fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Mine</th>
              <th scope="col">Theirs</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ key, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{mine === null ? <i>not there</i> : <ins>{mine}</ins>}</td>
                <td>{theirs === null ? <i>not there</i> : <del>{theirs}</del>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && <LineDiff lines={lines} />}
    </section>
  )
}

function fileNameOfMine(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1)
  return name.replace(/(\.\w+)?$/, '.mine$1')
}
