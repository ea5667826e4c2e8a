// What a tool of the text asks before it does something. The code of each comes with its first use.
import { lazy, type RefObject, Suspense } from 'react'
import type { MarkdownEditorHandle } from '../../../ui/markdown-editor/markdown-editor.tsx'
import { runTool, type TextTool } from '../../../ui/markdown-editor/text-step.ts'
import type { AskingTool } from '../../../ui/markdown-editor/text-tools.ts'

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.tsx')).LinkDialog }))
const TableDialog = lazy(async () => ({ default: (await import('./table-dialog.tsx')).TableDialog }))

interface ToolDialogsProps {
  asking: AskingTool | null
  editor: RefObject<MarkdownEditorHandle | null>
  articleId: string
  onClose: () => void
}

export function ToolDialogs({ asking, editor, articleId, onClose }: ToolDialogsProps) {
  const area = editor.current?.area()
  if (!asking || !area) return null
  // The selection of the text stays where it was while something else has the focus.
  const close = () => {
    onClose()
    area.focus({ preventScroll: true })
  }
  const use = (tool: TextTool) => {
    close()
    runTool(area, tool)
  }
  return (
    <Suspense fallback={null}>
      {asking === 'link' && (
        <LinkDialog
          text={area.value}
          selection={{ from: area.selectionStart, to: area.selectionEnd }}
          articleId={articleId}
          onUse={use}
          onClose={close}
        />
      )}
      {asking === 'table' && <TableDialog onUse={use} onClose={close} />}
    </Suspense>
  )
}
