// Markdown cut at its top-level blocks by scanning lines: what is drawn, and compared, at a time.
// Where a cut might be wrong (lists, open HTML, indented lines) the blocks stay together: that is slower, never false.

export interface MarkdownBlock {
  text: string
  /** First line, from 0. */
  line: number
  isFootnote: boolean
}

const listMarker = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/
const footnoteStart = /^ {0,3}\[\^[^\]\s]+\]:/
const fenceStart = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})/
const nestingTag =
  /<(\/?)(div|section|article|details|figure|table|blockquote|center|aside|header|footer|main|nav|ul|ol|dl)\b[^>]*?(\/?)>/gi
/** HTML that CommonMark lets run over blank lines up to its own end. */
const rawHtml: readonly [start: RegExp, end: RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
]
/** A tag that is never closed would swallow the rest of the article; past this many lines it is taken as a slip. */
const maxHtmlLines = 300

interface Open {
  start: number
  hasList: boolean
  isFootnote: boolean
  fence: string
  rawEnd: RegExp | null
  depth: number
}

export function splitBlocks(markdown: string): MarkdownBlock[] {
  const lines = markdown.split('\n')
  const blocks: MarkdownBlock[] = []
  let open: Open | null = null
  let end = 0
  const close = () => {
    if (open)
      blocks.push({
        text: lines.slice(open.start, end).join('\n'),
        line: open.start,
        isFootnote: open.isFootnote,
      })
    open = null
  }
  for (const [number, line] of lines.entries()) {
    const isBlank = line.trim() === ''
    if (open && startsBlock(open, line, isBlank, end < number, number)) close()
    if (isBlank && !open) continue
    open ??= { start: number, hasList: false, isFootnote: footnoteStart.test(line), ...outside }
    follow(open, line)
    if (!isBlank) end = number + 1
  }
  close()
  return blocks
}

const outside = { fence: '', rawEnd: null, depth: 0 }

function startsBlock(
  open: Open,
  line: string,
  isBlank: boolean,
  afterBlank: boolean,
  number: number,
): boolean {
  if (open.fence || open.rawEnd || isBlank) return false
  if (open.depth > 0 && number - open.start < maxHtmlLines) return false
  if (footnoteStart.test(line)) return afterBlank || open.isFootnote
  if (!afterBlank || /^\s/.test(line)) return false
  return !(open.hasList && listMarker.test(line))
}

function follow(open: Open, line: string) {
  if (open.fence) {
    const mark = line.trim()
    if (mark.length >= open.fence.length && mark === open.fence.charAt(0).repeat(mark.length)) open.fence = ''
    return
  }
  if (open.rawEnd) {
    if (open.rawEnd.test(line)) open.rawEnd = null
    return
  }
  const fence = fenceStart.exec(line)
  if (fence?.[2] && (open.hasList || (fence[1] ?? '').length < 4)) {
    open.fence = fence[2]
    return
  }
  if (listMarker.test(line)) {
    open.hasList = true
    const inItem = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+(`{3,}(?=[^`]*$)|~{3,})/.exec(line)
    if (inItem?.[1]) open.fence = inItem[1]
  }
  for (const [start, finish] of rawHtml) if (start.test(line) && !finish.test(line)) open.rawEnd = finish
  // Up to the last `>`, so that each tag begun finds an end and none makes the search run to the end of the line.
  const tags = line.slice(0, line.lastIndexOf('>') + 1)
  for (const [, slash, , selfClosed] of tags.matchAll(nestingTag))
    if (!selfClosed) open.depth = Math.max(0, open.depth + (slash ? -1 : 1))
}
