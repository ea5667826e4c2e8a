// Texts of tests with their selection in them: `¦` is the caret, `[[` and `]]` are around what is selected.
import { narrowed, type Selection, type TextTool } from '../../../src/ui/markdown-editor/text-step.ts'

export function unmarked(marked: string): { text: string; selection: Selection } {
  const from = marked.includes('[[') ? marked.indexOf('[[') : marked.indexOf('¦')
  if (from < 0) throw new Error(`No caret in ${JSON.stringify(marked)}`)
  const to = marked.includes(']]') ? marked.indexOf(']]') - 2 : from
  return { text: marked.replace('[[', '').replace(']]', '').replace('¦', ''), selection: { from, to } }
}

function marked(text: string, { from, to }: Selection): string {
  if (from === to) return `${text.slice(0, from)}¦${text.slice(from)}`
  return `${text.slice(0, from)}[[${text.slice(from, to)}]]${text.slice(to)}`
}

/** The text after the tool, with its selection; null when the tool does nothing. */
export function used(tool: TextTool, before: string): string | null {
  const { text, selection } = unmarked(before)
  const step = tool(text, selection)
  if (!step) return null
  const { from, to, insert, select } = narrowed(text, step)
  return marked(text.slice(0, from) + insert + text.slice(to), select)
}
