// A body in paragraphs, headings, lists and so on, each with the blank lines that follow. Put together again they are the
// body, whatever it holds.
import { editorText } from '../replace-body.ts'
import { splitBlocks } from '../split-blocks.ts'

export interface BodyUnit {
  /** As an editor shows it. */
  text: string
  /** As it stands in the file. */
  source: string
  /** Line ends and blank lines up to the next one. */
  gap: string
  /** Of its first character in the body. */
  from: number
}

export interface BodyUnits {
  /** What is blank before the first one. */
  lead: string
  units: BodyUnit[]
}

export function bodyUnits(body: string): BodyUnits {
  const starts = lineStarts(body)
  const units: BodyUnit[] = []
  const blocks = splitBlocks(body)
  for (const [index, { text, line }] of blocks.entries()) {
    const from = starts[line] ?? body.length
    const next = blocks[index + 1]
    const to = next ? (starts[next.line] ?? body.length) : body.length
    const source = text.endsWith('\r') && body[from + text.length] === '\n' ? text.slice(0, -1) : text
    units.push({ text: editorText(source), source, gap: body.slice(from + source.length, to), from })
  }
  return { lead: body.slice(0, units[0]?.from ?? body.length), units }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
