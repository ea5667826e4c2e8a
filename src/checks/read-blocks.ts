// The blocks of a body, told by their first lines: enough for rules about paragraphs, lists and tables. No Markdown
// tree: what is not plainly one of these is `other`, and no rule speaks of it.
import type { Range } from '../article/split-source.ts'

export type BlockKind = 'paragraph' | 'list' | 'table' | 'quote' | 'heading' | 'other'

export interface Block extends Range {
  kind: BlockKind
}

const tableRule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$/
const heading = /^ {0,3}#{1,6}(?:[ \t]|\r?$)/
/** Indented code, HTML and components, directives and templates, footnotes and link definitions, MDX, code, rules. */
const other =
  /^(?: {4}|\t| {0,3}(?:[<\0]|:::|\{[%{#/]|\[\^?[^\]]+\]:|(?:import|export) |(?:[-*_][ \t]*){3,}\r?$))/
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/

/** Blocks end at empty lines and at headings. `prose` as the rules get it; ranges without the line end. */
export function readBlocks(prose: string, body: Range): Block[] {
  const blocks: Block[] = []
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0) blocks.push({ from, to, kind: kindOf(prose.slice(from, to)) })
    from = -1
  }
  for (let at = body.from; at < prose.length; ) {
    const lineFeed = prose.indexOf('\n', at)
    const end = lineFeed < 0 ? prose.length : lineFeed
    const line = prose.slice(at, end)
    const isHeading = heading.test(line)
    if (isHeading || line.trim() === '') close()
    if (isHeading) blocks.push({ from: at, to: at + line.trimEnd().length, kind: 'heading' })
    else if (line.trim() !== '') {
      if (from < 0) from = at
      to = at + line.trimEnd().length
    }
    at = end + 1
  }
  close()
  return blocks
}

function kindOf(block: string): BlockKind {
  const [first = '', second = ''] = block.split('\n', 2)
  if (second.includes('-') && first.includes('|') && tableRule.test(second)) return 'table'
  if (other.test(block)) return /^ {4}|^\t/.test(block) && listItem.test(first) ? 'list' : 'other'
  if (/^ {0,3}>/.test(block)) return 'quote'
  if (listItem.test(block)) return 'list'
  // A line of = or - below makes it a heading.
  return /\n(?:=+|-+)[ \t]*\r?$/.test(block) ? 'other' : 'paragraph'
}
