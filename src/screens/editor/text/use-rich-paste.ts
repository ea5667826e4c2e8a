// Paste into the text: formatted text comes as Markdown, an address over words as a link, anything else as it is. What is
// pasted in code stays as it is, and so does what the browser is asked to paste without formatting: it has no HTML then.
import { type ClipboardEvent, useState } from 'react'
import { isInCode } from '../../../ui/markdown-editor/text-lines.ts'
import { makeStep, type Selection } from '../../../ui/markdown-editor/text-step.ts'
import { linkOver } from '../../../ui/markdown-editor/tools/link-tools.ts'
import { carryRange, pasteStep } from '../../../ui/rich-paste/paste-step.ts'

/** A book with its styles. What is longer would hold up the page. */
const mostCharacters = 5_000_000

export interface Pasted {
  /** Images that were left out. */
  leftOut: number
  /** False when the formatted text could not be read, and the plain one was taken. */
  isMarkdown: boolean
  /** Puts the plain text in its place. False when it was changed meanwhile. */
  takePlain: () => boolean
}

/** `pasted` is the last one, until it is closed. */
export function useRichPaste() {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    if (area.readOnly || event.defaultPrevented) return
    setPasted(null)
    const selection = { from: area.selectionStart, to: area.selectionEnd }
    const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    const link = linkOver(area.value, selection, plain)
    if (link) {
      event.preventDefault()
      return makeStep(area, link)
    }
    const html = event.clipboardData.getData('text/html')
    if (html === '' || html.length > mostCharacters || isInCode(area.value, selection.from)) return
    event.preventDefault()
    void paste(area, selection, html, plain).then(setPasted)
  }
  return { onPaste, pasted, close: () => setPasted(null) }
}

/** Null when it was plain text, as what was there says. */
async function paste(
  area: HTMLTextAreaElement,
  selection: Selection,
  html: string,
  plain: string,
): Promise<Pasted | null> {
  const before = area.value
  const read = await readHtml(html)
  // Something may have been typed since.
  const place = carryRange(before, area.value, selection) ?? {
    from: area.selectionStart,
    to: area.selectionEnd,
  }
  if (!read || read.markdown === null) {
    insert(area, place, plain)
    return read ? null : { leftOut: 0, isMarkdown: false, takePlain: () => true }
  }
  const step = pasteStep(area.value, place, read.markdown)
  makeStep(area, step)
  const made = area.value
  const takePlain = () => {
    const range = { from: step.from, to: step.from + step.insert.length }
    const now = area.isConnected ? carryRange(made, area.value, range) : null
    if (now) insert(area, now, plain)
    return now !== null
  }
  return { leftOut: read.leftOut, isMarkdown: true, takePlain }
}

/** Null when it cannot be read: the plain text is there as well. */
async function readHtml(html: string) {
  try {
    const { htmlToMarkdown } = await import('../../../ui/rich-paste/html-to-markdown.ts')
    return htmlToMarkdown(html)
  } catch {
    return null
  }
}

function insert(area: HTMLTextAreaElement, { from, to }: Selection, text: string): void {
  const at = from + text.length
  makeStep(area, { from, to, insert: text, select: { from: at, to: at } })
}
