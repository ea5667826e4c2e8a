// The text of the article in one of its views, and the tools for it.
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useRef, useState } from 'react'
import type { MarkdownEditorHandle } from '../../../ui/markdown-editor/markdown-editor.tsx'
import { MarkdownToolbar } from '../../../ui/markdown-editor/markdown-toolbar.tsx'
import { FoundMarksContext } from '../../../ui/markdown-editor/text-marks.ts'
import type { AskingTool, ToolName } from '../../../ui/markdown-editor/text-tools.ts'
import { useOpenDesk } from '../../data/command-context.tsx'
import type { SourcePlace } from '../checks/source-place.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useTextPictures } from '../pictures/text-pictures.tsx'
import { TextCounts } from './counts/text-counts.tsx'
import { languageOf } from './language-of.ts'
import { type Mode, ModeSwitch } from './mode-switch.tsx'
import { PartSwitch } from './part-switch.tsx'
import { ReadPane } from './read-pane.tsx'
import { SourceView } from './source-view.tsx'
import styles from './text-pane.module.css'
import { ToolDialogs } from './tool-dialogs.tsx'
import { useModeCommands } from './use-mode-commands.ts'
import { usePreviewClick } from './use-preview-click.ts'
import { useScrollSync } from './use-scroll-sync.ts'
import { useShowPlace } from './use-show-place.ts'
import { useTextCommands } from './use-text-commands.ts'
import { useTextParts } from './use-text-parts.ts'
import { useTextTools } from './use-text-tools.ts'
import type { TextView } from './use-text-view.ts'
import { WritePane } from './write-pane.tsx'

const ChangesPane = lazy(async () => ({ default: (await import('../changes/changes-pane.tsx')).ChangesPane }))

interface TextPaneProps {
  draft: Draft
  isReadOnly: boolean
  /** What to show; another object each time. */
  place: SourcePlace | null
  /** Goes to a field of the form. */
  onField: (name: string) => void
  textView: TextView
  /** Nothing but the text. */
  isFocus: boolean
}

export function TextPane({ draft, isReadOnly, place, onField, textView, isFocus }: TextPaneProps) {
  const { view, setView, since, setSince } = textView
  const editor = useRef<MarkdownEditorHandle>(null)
  const pane = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery('(max-width: 900px)') ?? false
  const mode: Mode = draft.isSource ? 'source' : isFocus || (isNarrow && view === 'split') ? 'write' : view
  /** Whether the textarea is out of sight. */
  const isAway = mode === 'read' || mode === 'changes'
  const shown = useTextParts(draft.body)
  useScrollSync(pane, shown.text, mode === 'split')

  const firstLine = firstLineOf(draft) + shown.linesAbove

  const changeMode = (next: Mode) => {
    if (next === 'source') return draft.openSource()
    setView(next)
    if (draft.isSource) draft.closeSource()
  }

  const section = useRef<HTMLElement>(null)
  useShowPlace(place, {
    section,
    shown,
    isSource: draft.isSource,
    isReading: isAway,
    openSource: draft.openSource,
    openText: () => setView('split'),
  })

  const goFromPreview = usePreviewClick({
    section,
    shown,
    text: mode === 'read' ? draft.body : shown.text,
    isReading: mode === 'read',
    openText: () => setView('split'),
    onField,
  })

  const openText = () => setView('split')
  const seen = draft.isSource ? draft.whole : mode === 'read' ? draft.body : shown.text
  const { find, outline } = useTextTools({ text: seen, section, mode, isReadOnly, isFocus, openText })

  useModeCommands(mode, changeMode)

  const pictures = useTextPictures(draft, shown, isReadOnly, section)
  const isWriting = mode !== 'source' && !isAway && !isReadOnly
  const openDesk = useOpenDesk()
  const runTool = (tool: ToolName) => (tool === 'image' ? pictures.pick() : editor.current?.run(tool))
  useTextCommands(isWriting, runTool)
  const [asking, setAsking] = useState<AskingTool | null>(null)
  const lang = languageOf(draft.article.data)

  return (
    <section
      ref={section}
      className={styles.text}
      data-area="text"
      data-focus={isFocus || undefined}
      aria-label="Text"
    >
      <div className={styles.modes} hidden={isFocus}>
        <ModeSwitch mode={mode} onChange={changeMode} />
        {isWriting && <MarkdownToolbar onTool={runTool} onKeys={() => openDesk('keys')} />}
        <TextCounts
          text={draft.isSource ? draft.whole : draft.body}
          firstLine={draft.isSource ? 1 : firstLine}
          hasCaret={!isAway}
        />
      </div>
      {!draft.isSource && pictures.forms}
      {draft.refusal && <Refusal>{draft.refusal}</Refusal>}
      {mode !== 'source' && !isAway && <PartSwitch shown={shown} />}
      {find.bar}
      <div className={styles.work}>
        {outline}
        {mode === 'source' ? (
          <FoundMarksContext value={find.marks}>
            <SourceView draft={draft} isReadOnly={isReadOnly} />
          </FoundMarksContext>
        ) : (
          <div ref={pane} className={styles.panes} data-mode={mode}>
            <WritePane
              ref={editor}
              shown={shown}
              mode={mode}
              isReadOnly={isReadOnly}
              firstLine={firstLine}
              lang={lang}
              marks={find.marks}
              files={pictures.files}
              onAsk={setAsking}
            />
            {(mode === 'split' || mode === 'read') && (
              <ReadPane draft={draft} shown={shown} mode={mode} lang={lang} onGo={goFromPreview} />
            )}
            {mode === 'changes' && (
              <Suspense fallback={null}>
                <ChangesPane draft={draft} isReadOnly={isReadOnly} since={since} onSince={setSince} />
              </Suspense>
            )}
          </div>
        )}
      </div>
      <ToolDialogs
        asking={asking}
        editor={editor}
        articleId={draft.saved.id}
        onClose={() => setAsking(null)}
      />
    </section>
  )
}

/** Lines are counted as in the file, so that they mean the same here, in Source and in any other editor. */
function firstLineOf({ article: { source, body } }: Draft): number {
  return source.slice(0, body.from).split('\n').length
}

function Refusal({ children }: { children: string }) {
  return (
    <p className={styles.refusal} role="alert">
      {children}
    </p>
  )
}
