// Lines of a text around a place, found without going through all of it.
import type { Selection } from './text-step.ts'

export function lineFrom(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

export function lineTo(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The whole lines that a selection touches; one that it only ends before is not touched. */
export function linesOf(text: string, { from, to }: Selection): Selection {
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to
  return { from: lineFrom(text, from), to: lineTo(text, last) }
}

/** The line above and the one below; null at the ends of the text. */
export function neighbours(
  text: string,
  { from, to }: Selection,
): { above: string | null; below: string | null } {
  return {
    above: from === 0 ? null : text.slice(lineFrom(text, from - 1), from - 1),
    below: to >= text.length ? null : text.slice(to + 1, lineTo(text, to + 1)),
  }
}

export function isBlank(line: string | null): boolean {
  return line === null || line.trim() === ''
}

const fence = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/gm

/** Whether the line of this place is inside of a code block between fences. */
export function isInCode(text: string, at: number): boolean {
  let open = ''
  for (const [, sign = '', rest = ''] of text.slice(0, lineFrom(text, at)).matchAll(fence)) {
    if (open === '') {
      if (sign[0] === '~' || !rest.includes('`')) open = sign
    } else if (sign[0] === open[0] && sign.length >= open.length && rest.trim() === '') open = ''
  }
  return open !== ''
}
