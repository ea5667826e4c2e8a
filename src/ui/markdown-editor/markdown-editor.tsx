// The text of an article as Markdown. Nothing is drawn at a keystroke; toolbar, preview and counters stand outside
// and follow the same text value.
import { VisuallyHidden } from '@mantine/core'
import MDEditor, { handleKeyDown } from '@uiw/react-md-editor/nohighlight'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { isComposing } from '../is-composing.ts'
import { isApple } from '../modifier-sign.ts'
import { LineNumbers } from './line-numbers.tsx'
import styles from './markdown-editor.module.css'
import { TextArea } from './text-area.tsx'
import { createTextKeys } from './text-keys.ts'
import { makeStep, runTool, type TextStep } from './text-step.ts'
import { type AskingTool, type ToolName, textTools } from './text-tools.ts'
import type { TextValue } from './text-value.ts'

export interface MarkdownEditorHandle {
  run(tool: ToolName): void
  /** Makes a step that was asked for, on the text as it is now. */
  make(step: TextStep): void
  /** Null while there is none. */
  area(): HTMLTextAreaElement | null
}

interface MarkdownEditorProps {
  text: TextValue
  label: string
  readOnly?: boolean
  /** Number of the first line, for the numbers beside the text. */
  firstLine: number
  /** Language of the text, for the browser's spelling; '' when it is not known. */
  lang: string
  /** A tool was chosen that asks something first. */
  onAsk: (tool: AskingTool) => void
  /** Whoever takes it says so by `preventDefault`. */
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  ref?: Ref<MarkdownEditorHandle>
}

const noCommands: never[] = []
/** Tab goes on to the next control, as everywhere but in lists and tables. */
const leavesTab = true

export function MarkdownEditor({
  text,
  label,
  readOnly = false,
  firstLine,
  lang,
  onAsk,
  onPaste,
  ref,
}: MarkdownEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const helpId = useId()
  const run = (name: ToolName) => {
    const tool = textTools[name]
    if (!('run' in tool)) onAsk(name as AskingTool)
    else if (area.current) {
      area.current.focus({ preventScroll: true })
      runTool(area.current, tool.run)
    }
  }
  const latestRun = useRef(run)
  useEffect(() => {
    latestRun.current = run
  })
  const [keys] = useState(() => createTextKeys(name => latestRun.current(name)))
  useImperativeHandle(ref, () => ({
    run: name => latestRun.current(name),
    make: step => area.current && makeStep(area.current, step),
    area: () => area.current,
  }))
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (keys.press(event.nativeEvent)) event.preventDefault()
    else if (!readOnly && isLineKey(event)) handleKeyDown(event, undefined, leavesTab)
  }
  return (
    <>
      <MDEditor
        className={styles.editor}
        commands={noCommands}
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
              fieldRef={area}
              className={className}
              style={style}
              text={text}
              lang={lang}
              aria-label={label}
              aria-describedby={readOnly ? undefined : helpId}
              readOnly={readOnly}
              onKeyDown={press}
              onPaste={onPaste}
              spellCheck
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
            />
          ),
        }}
      />
      <VisuallyHidden id={helpId}>
        In lists and tables, Tab moves the item or goes to the next cell. Escape, then Tab, leaves the text.
      </VisuallyHidden>
      <LineNumbers text={text} firstLine={firstLine} />
    </>
  )
}

/** The key of the component itself: Ctrl D doubles lines. Where it is the system's, to delete forward, it stays that. */
function isLineKey({ ctrlKey, code }: KeyboardEvent): boolean {
  return ctrlKey && code === 'KeyD' && !isApple
}
