// The text of an article as Markdown. Only this is drawn at a keystroke; toolbar, preview and counters
// stand outside and follow the same text value.
import MDEditor, { type RefMDEditor } from '@uiw/react-md-editor/nohighlight'
import { type Ref, useImperativeHandle, useRef } from 'react'
import { LineNumbers } from './line-numbers.tsx'
import { type CommandName, commandList, markdownCommands } from './markdown-commands.ts'
import styles from './markdown-editor.module.css'
import type { TextValue } from './text-value.ts'
import { useTextValue } from './use-text-value.ts'

export interface MarkdownEditorHandle {
  run(command: CommandName): void
  textarea(): HTMLTextAreaElement | undefined
}

interface MarkdownEditorProps {
  text: TextValue
  label: string
  readOnly?: boolean
  /** Number of the first line, for the numbers beside the text. */
  firstLine: number
  ref?: Ref<MarkdownEditorHandle>
}

const noCommands: never[] = []

export function MarkdownEditor({ text, label, readOnly = false, firstLine, ref }: MarkdownEditorProps) {
  const value = useTextValue(text)
  const editor = useRef<RefMDEditor>(null)
  useImperativeHandle(ref, () => ({
    run: name => editor.current?.commandOrchestrator?.executeCommand(markdownCommands[name]),
    textarea: () => editor.current?.textarea,
  }))
  return (
    <>
      <MDEditor
        ref={editor}
        className={styles.editor}
        value={value}
        onChange={next => text.set(next ?? '')}
        commands={commandList}
        extraCommands={noCommands}
        preview="edit"
        height="100%"
        highlightEnable={false}
        enableScroll={false}
        visibleDragbar={false}
        defaultTabEnable
        hideToolbar
        textareaProps={{ 'aria-label': label, readOnly, spellCheck: true }}
      />
      <LineNumbers text={text} firstLine={firstLine} />
    </>
  )
}
