// The text of an article as Markdown. Nothing is drawn at a keystroke; toolbar, preview and counters stand outside
// and follow the same text value.
import MDEditor, { handleKeyDown, type RefMDEditor, shortcuts } from '@uiw/react-md-editor/nohighlight'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import { LineNumbers } from './line-numbers.tsx'
import { type CommandName, commandList, markdownCommands } from './markdown-commands.ts'
import styles from './markdown-editor.module.css'
import { TextArea } from './text-area.tsx'
import type { TextValue } from './text-value.ts'

export interface MarkdownEditorHandle {
  run(command: CommandName): void
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
/** Tab goes on to the next control, as everywhere. */
const leavesTab = true

export function MarkdownEditor({ text, label, readOnly = false, firstLine, ref }: MarkdownEditorProps) {
  const editor = useRef<RefMDEditor>(null)
  useImperativeHandle(ref, () => ({
    run: name => editor.current?.commandOrchestrator?.executeCommand(markdownCommands[name]),
  }))
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // These go through the whole text, so they are asked for the keys that they know only.
    const mayContinueList = event.key === 'Enter'
    if (mayContinueList || event.ctrlKey || event.altKey) handleKeyDown(event, undefined, leavesTab)
    shortcuts(event, commandList, editor.current?.commandOrchestrator)
  }
  return (
    <>
      <MDEditor
        ref={editor}
        className={styles.editor}
        commands={commandList}
        extraCommands={noCommands}
        preview="edit"
        height="100%"
        highlightEnable={false}
        enableScroll={false}
        visibleDragbar={false}
        hideToolbar
        value=""
        components={{
          textarea: ({ className, style }) => (
            <TextArea
              className={className}
              style={style}
              text={text}
              aria-label={label}
              readOnly={readOnly}
              onKeyDown={press}
              spellCheck
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
            />
          ),
        }}
      />
      <LineNumbers text={text} firstLine={firstLine} />
    </>
  )
}
