// One change of the text that somebody asked for, and how a textarea makes it: as one step of its own undo.

export interface Selection {
  from: number
  to: number
}

/** Offsets are those of the text before; those of `select` are of the text after. */
export interface TextStep {
  from: number
  to: number
  insert: string
  select: Selection
}

/** What a tool does to a text; null when there is nothing to do. It looks at the lines it needs, and changes nothing itself. */
export type TextTool = (text: string, selection: Selection) => TextStep | null

/** Leaves out what stays the same at both ends, so that an undo touches no more than the step did. */
export function narrowed(text: string, { from, to, insert, select }: TextStep): TextStep {
  const most = Math.min(to - from, insert.length)
  let start = 0
  while (start < most && text[from + start] === insert[start]) start += 1
  let end = 0
  while (end < most - start && text[to - 1 - end] === insert[insert.length - 1 - end]) end += 1
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end), select }
}

export function runTool(area: HTMLTextAreaElement, tool: TextTool): boolean {
  const step = tool(area.value, { from: area.selectionStart, to: area.selectionEnd })
  if (step) makeStep(area, step)
  return step !== null
}

/** The textarea gets the focus, and says what it holds by an `input` event as it does for a key. */
export function makeStep(area: HTMLTextAreaElement, step: TextStep): void {
  const { from, to, insert, select } = narrowed(area.value, step)
  area.focus({ preventScroll: true })
  if (from !== to || insert !== '') {
    endUndoStep(area)
    area.setSelectionRange(from, to)
    if (!isTyped(area, insert)) setInstead(area, from, to, insert)
    endUndoStep(area)
  }
  area.setSelectionRange(select.from, select.to)
}

/** Keys that follow each other are one step of undo, unless the caret was elsewhere meanwhile. */
function endUndoStep(area: HTMLTextAreaElement): void {
  const away = area.selectionStart === 0 && area.selectionEnd === 0 ? area.value.length : 0
  area.setSelectionRange(away, away)
}

function isTyped(area: HTMLTextAreaElement, insert: string): boolean {
  const page = area.ownerDocument
  if (!page.execCommand || page.activeElement !== area) return false
  return page.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
}

/** Where the browser does not type for us, the undo history of the textarea ends here. */
function setInstead(area: HTMLTextAreaElement, from: number, to: number, insert: string): void {
  area.setRangeText(insert, from, to, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: insert }))
}
