// The editor of one article: the bar above, the text, and the inspector beside it.
import { lazy, Suspense, useEffect, useState } from 'react'
import { isUtf8 } from '../../article/source-bytes.ts'
import type { Revision, StoredArticle } from '../../storage/article-store.ts'
import type { ArticleWalk } from '../data/use-article-walk.ts'
import styles from './article-editor.module.css'
import { FindingWalk } from './checks/finding-walk.tsx'
import { FindingsProvider } from './checks/findings-context.tsx'
import { MarkedText } from './checks/marked-text.tsx'
import type { SourcePlace } from './checks/source-place.ts'
import { type Merge, useMerge } from './conflict/use-merge.ts'
import { focusField } from './draft/focus-field.ts'
import { type Draft, useDraft } from './draft/use-draft.ts'
import { useIsDirty } from './draft/use-is-dirty.ts'
import { type SaveDraft, useSaveDraft } from './draft/use-save-draft.ts'
import { Inspector, type InspectorTab } from './inspector.tsx'
import { isChangedElsewhere } from './is-changed-elsewhere.ts'
import { KeptNotices } from './kept/kept-notices.tsx'
import { useKeepDraft } from './kept/use-keep-draft.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { nextStep } from './next-step.ts'
import { Notices } from './notices.tsx'
import { PaneSwitch } from './pane-switch.tsx'
import { TextPane } from './text/text-pane.tsx'
import { useFocusMode } from './text/use-focus-mode.ts'
import { useTextView } from './text/use-text-view.ts'
import { TopBar } from './top-bar.tsx'
import { useEditorCommands } from './use-editor-commands.ts'
import { useSaveKeys } from './use-save-keys.ts'
import { useWalkKeys } from './walk/use-walk-keys.ts'

const MergeDialog = lazy(async () => ({
  default: (await import('./conflict/merge-dialog.tsx')).MergeDialog,
}))

interface ArticleEditorProps {
  opened: StoredArticle
  /** What the store has now; null when the article was removed. */
  current: StoredArticle | null
  walk: ArticleWalk
}

export function ArticleEditor({ opened, current, walk }: ArticleEditorProps) {
  const draft = useDraft(opened)
  const isDirty = useIsDirty(draft)
  const keep = useKeepDraft(draft)
  const isReadOnly = !isUtf8(draft.saved.source)
  const [pane, setPane] = useState<'text' | 'details'>('text')
  const [tab, setTab] = useState<InspectorTab>('details')
  const [place, setPlace] = useState<SourcePlace | null>(null)
  const show = (next: SourcePlace) => {
    setPane('text')
    setPlace(next)
  }
  const showForm = () => {
    setPane('details')
    setTab('details')
  }
  const textView = useTextView()
  const [isFocus, toggleFocus] = useFocusMode(() => setPane('text'))
  const compareWith = (revision: Revision) => {
    setPane('text')
    textView.setSince(revision)
    textView.setView('changes')
    if (draft.isSource) draft.closeSource()
  }
  const merge = useMerge(draft)
  const saving = useSaveDraft(draft, {
    isRemoved: current === null,
    isHeld: merge.open !== null,
    merge: merge.take,
    onFault: showForm,
  })
  useFollowStore(draft, saving, merge, current)

  const goToField = (name: string) => !isReadOnly && focusField(draft, name, showForm)

  const status = useStatus(draft)
  const step = draft.article.canEditFields ? nextStep(status) : null
  const takeStep = () => {
    if (step) void saving.save({ status: step.status, reason: step.label })
  }
  useSaveKeys(() => void saving.save(), takeStep, merge.open !== null)
  useWalkKeys(walk)
  useEditorCommands({ save: saving.save, step, takeStep, walk, isReadOnly })

  return (
    <main className={styles.editor} data-pane={pane} data-focus={isFocus || undefined}>
      <TopBar
        draft={draft}
        saving={saving}
        isDirty={isDirty}
        isReadOnly={isReadOnly}
        status={status}
        step={step}
        onStep={takeStep}
        walk={walk}
        onLeaveFocus={isFocus ? toggleFocus : null}
      />
      <Notices
        draft={draft}
        saving={saving}
        merge={merge}
        current={current}
        isDirty={isDirty}
        isReadOnly={isReadOnly}
      >
        <KeptNotices draft={draft} keep={keep} />
      </Notices>
      <FindingsProvider draft={draft}>
        <MarkedText>
          <TextPane
            draft={draft}
            isFocus={isFocus}
            isReadOnly={isReadOnly}
            place={place}
            onField={goToField}
            textView={textView}
          />
        </MarkedText>
        <Inspector
          tab={tab}
          onTab={setTab}
          draft={draft}
          isReadOnly={isReadOnly}
          onShow={show}
          onCompare={compareWith}
        />
        <FindingWalk onShow={show} onField={goToField} />
      </FindingsProvider>
      <PaneSwitch pane={pane} onChange={setPane} />
      <LeaveGuard isDirty={isDirty} isSaving={saving.isSaving} keep={keep} onSave={saving.save} />
      {merge.open && (
        <Suspense fallback={null}>
          <MergeDialog key={merge.open.mine} open={merge.open} merge={merge} />
        </Suspense>
      )}
    </main>
  )
}

/** The status as the draft has it, in the form or in the source. */
function useStatus({ form, isSource, article }: Draft): string {
  const inForm = form.watch('status')
  return isSource ? String(article.data.status ?? '') : inForm
}

/** A change by others is taken over when nothing would be lost by it; else a notice says so. */
function useFollowStore(
  { saved, isDirty }: Draft,
  { isSaving, takeOwn }: SaveDraft,
  { reload, open }: Merge,
  current: StoredArticle | null,
) {
  useEffect(() => {
    if (!current || isSaving || open || !isChangedElsewhere(saved, current)) return
    // Asked now, not when this was drawn: a key may have been pressed since.
    if (!takeOwn(current) && !isDirty()) reload(current)
  })
}
