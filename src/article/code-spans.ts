// Code within paragraphs, as CommonMark pairs backticks: a run of them closes what a run of the same length opened.
import type { Range } from './split-source.ts'

const ticksOrBlankLine = /`+|\n[ \t]*\r?\n/g

/** Linear, also for text that is nothing but backticks. */
export function codeSpans(text: string, from: number, to: number): Range[] {
  const spans: Range[] = []
  let paragraph: Range[] = []
  const close = () => {
    if (paragraph.length > 1) for (const span of pairs(paragraph)) spans.push(span)
    paragraph = []
  }
  ticksOrBlankLine.lastIndex = from
  for (
    let found = ticksOrBlankLine.exec(text);
    found && found.index < to;
    found = ticksOrBlankLine.exec(text)
  ) {
    if (found[0].startsWith('`')) paragraph.push({ from: found.index, to: found.index + found[0].length })
    else {
      close()
      // The line end may begin another blank line.
      ticksOrBlankLine.lastIndex -= 1
    }
  }
  close()
  return spans
}

function pairs(runs: readonly Range[]): Range[] {
  const spans: Range[] = []
  /** Where the last run of each length is: beyond it nothing closes. */
  const last = new Map(runs.map((run, index) => [run.to - run.from, index]))
  for (let at = 0; at < runs.length; at++) {
    const open = runs[at]
    if (!open) break
    const length = open.to - open.from
    if ((last.get(length) ?? 0) <= at) continue
    let next = at + 1
    while (runs[next] && (runs[next]?.to ?? 0) - (runs[next]?.from ?? 0) !== length) next += 1
    const closing = runs[next]
    if (!closing) continue
    spans.push({ from: open.from, to: closing.to })
    at = next
  }
  return spans
}
