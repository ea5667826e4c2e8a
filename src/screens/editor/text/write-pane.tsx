// Where the text is written: the textarea with its numbers and marks, and what is said of a paste.
import type { HTMLAttributes, Ref } from 'react'
import { MarkdownEditor, type MarkdownEditorHandle } from '../../../ui/markdown-editor/markdown-editor.tsx'
import { type FoundKind, FoundMarksContext, type TextMarks } from '../../../ui/markdown-editor/text-marks.ts'
import type { AskingTool } from '../../../ui/markdown-editor/text-tools.ts'
import type { Mode } from './mode-switch.tsx'
import { PasteNote } from './paste-note.tsx'
import styles from './text-pane.module.css'
import { useRichPaste } from './use-rich-paste.ts'
import type { ShownText } from './use-text-parts.ts'

interface WritePaneProps {
  shown: ShownText
  mode: Mode
  isReadOnly: boolean
  firstLine: number
  /** Of the text; '' when it is not known. */
  lang: string
  /** What is looked for. */
  marks: TextMarks<FoundKind> | null
  /** Takes files that are pasted or dropped. */
  files: HTMLAttributes<HTMLElement>
  onAsk: (tool: AskingTool) => void
  ref: Ref<MarkdownEditorHandle>
}

/**
 * Hidden, not taken away, while reading: the undo history of the text lives in it. Under the changes it lies out of
 * reach, and not hidden, since what is restored is typed into it.
 */
export function WritePane(props: WritePaneProps) {
  const { shown, mode, isReadOnly, firstLine, lang, marks, files, onAsk, ref } = props
  const paste = useRichPaste()
  return (
    <div className={styles.write} hidden={mode === 'read'} inert={mode === 'changes'} {...files}>
      <FoundMarksContext value={marks}>
        <MarkdownEditor
          key={shown.index}
          ref={ref}
          text={shown.text}
          label="Text of the article"
          readOnly={isReadOnly}
          firstLine={firstLine}
          lang={lang}
          onAsk={onAsk}
          onPaste={paste.onPaste}
        />
      </FoundMarksContext>
      {paste.pasted && <PasteNote pasted={paste.pasted} onClose={paste.close} />}
    </div>
  )
}
