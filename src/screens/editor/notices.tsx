// What the editor has to be told, between the bar and the text: nothing here is urgent enough for a dialog.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StoredArticle } from '../../storage/article-store.ts'
import { useObstacle } from '../data/use-obstacle.ts'
import { clockTime } from './clock-time.ts'
import { MergeNotice } from './conflict/merge-notice.tsx'
import type { Merge } from './conflict/use-merge.ts'
import type { Draft } from './draft/use-draft.ts'
import type { SaveDraft } from './draft/use-save-draft.ts'
import { isChangedElsewhere } from './is-changed-elsewhere.ts'
import { Notice } from './notice.tsx'
import styles from './notices.module.css'

interface NoticesProps {
  draft: Draft
  saving: SaveDraft
  merge: Merge
  current: StoredArticle | null
  isDirty: boolean
  isReadOnly: boolean
  /** More of them. */
  children?: ReactNode
}

export function Notices(props: NoticesProps) {
  const { draft, saving, merge, current, isDirty, isReadOnly, children } = props
  const isElsewhere = current !== null && isChangedElsewhere(draft.saved, current) && !saving.isSaving
  const obstacle = useObstacle()
  return (
    <div className={styles.notices}>
      {merge.note && <MergeNotice note={merge.note} merge={merge} />}
      {merge.problem && !merge.open && <Notice tone="bad">Not merged. {merge.problem}</Notice>}
      {saving.problem && (
        <Notice tone="bad">
          Not saved. {saving.problem} {isDirty && 'Your text is still here.'}
        </Notice>
      )}
      {obstacle !== null && !saving.problem && <Notice tone="warn">{obstacle}</Notice>}
      {current === null && (
        <Notice tone="warn">
          This article was removed elsewhere. Your text is still here.
          <Button size="compact-xs" onClick={() => void saving.save()}>
            Save as new
          </Button>
        </Notice>
      )}
      {isElsewhere && isDirty && (
        <Notice tone="warn">
          Changed elsewhere at {clockTime(current.updatedAt)}. Your changes are kept; a save merges both.
          <Button size="compact-xs" onClick={() => merge.take(current)}>
            Merge now
          </Button>
        </Notice>
      )}
      {isReadOnly && (
        <Notice tone="warn">
          This file is not UTF-8, so it is shown and exported as it is and cannot be edited here. Save it as
          UTF-8 with another program to edit it.
        </Notice>
      )}
      {children}
    </div>
  )
}
