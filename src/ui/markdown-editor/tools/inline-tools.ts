// Marks within lines: set where they are missing, taken away where they are.
import { lengthBefore, readListLine } from '../lists/list-line.ts'
import type { Selection, TextStep, TextTool } from '../text-step.ts'
import { codeBlock } from './block-tools.ts'

export const bold = markTool(['**', '__'])
export const italic = markTool(['*', '_'])
export const strike = markTool(['~~'])
const codeSpan = markTool(['`'])

/** Several lines of code are a block. */
export const code: TextTool = (text, selection) =>
  text.slice(selection.from, selection.to).includes('\n')
    ? codeBlock(text, selection)
    : codeSpan(text, selection)

/** The first mark is the one to set; any of them is taken away. */
function markTool(marks: readonly string[]): TextTool {
  const [mark = ''] = marks
  return (text, selection) => {
    const { from, to } = wordsOf(text, selection)
    const shown = selection.from === selection.to ? selection : { from, to }
    if (from === to) return aroundCaret(text, from, mark)
    const lines = text.slice(from, to).split('\n')
    const isMarked = lines.every(line => line.trim() === '' || takenOff(partOf(line).words, marks) !== null)
    if (isMarked)
      return replaced(
        from,
        to,
        eachLine(lines, words => takenOff(words, marks) ?? words),
      )
    const outside = lines.length === 1 ? marksOutside(text, { from, to }, marks) : 0
    if (outside > 0) {
      const words = text.slice(from, to)
      return {
        from: from - outside,
        to: to + outside,
        insert: words,
        select: { from: shown.from - outside, to: shown.to - outside },
      }
    }
    const put = (words: string) => `${mark}${takenOff(words, marks) ?? words}${mark}`
    if (lines.length > 1) return replaced(from, to, eachLine(lines, put))
    const select = { from: shown.from + mark.length, to: shown.to + mark.length }
    return { from, to, insert: `${mark}${text.slice(from, to)}${mark}`, select }
  }
}

/** The selection without blanks at its ends; the word at the caret when nothing is selected. */
function wordsOf(text: string, { from, to }: Selection): Selection {
  if (from === to) {
    const before = /[\p{L}\p{M}\p{N}’']*$/u.exec(text.slice(Math.max(0, from - 100), from))?.[0].length ?? 0
    const after = /^[\p{L}\p{M}\p{N}’']*/u.exec(text.slice(from, from + 100))?.[0].length ?? 0
    return { from: from - before, to: to + after }
  }
  const words = text.slice(from, to)
  if (words.trim() === '') return { from: to, to }
  return {
    from: from + words.length - words.trimStart().length,
    to: to - words.length + words.trimEnd().length,
  }
}

/** Between two marks they are taken away again. */
function aroundCaret(text: string, at: number, mark: string): TextStep {
  const isBetween = text.slice(at - mark.length, at) === mark && text.slice(at, at + mark.length) === mark
  const caret = isBetween ? at - mark.length : at + mark.length
  const select = { from: caret, to: caret }
  if (isBetween) return { from: at - mark.length, to: at + mark.length, insert: '', select }
  return { from: at, to: at, insert: mark + mark, select }
}

/** The words without their marks; null when they have none. */
function takenOff(words: string, marks: readonly string[]): string | null {
  for (const mark of marks) {
    const [sign = ''] = mark
    const before = runAt(words, 0, sign, 1)
    const after = runAt(words, words.length - 1, sign, -1)
    if (words.length > before + after && hasMark(Math.min(before, after), mark))
      return words.slice(mark.length, words.length - mark.length)
  }
  return null
}

/** How long the marks are that stand directly around the words; 0 without any. */
function marksOutside(text: string, { from, to }: Selection, marks: readonly string[]): number {
  for (const mark of marks) {
    const [sign = ''] = mark
    if (hasMark(Math.min(runAt(text, from - 1, sign, -1), runAt(text, to, sign, 1)), mark)) return mark.length
  }
  return 0
}

/** Of three stars one is italic and two are bold. */
function hasMark(signs: number, mark: string): boolean {
  return mark.length === 1 ? signs === 1 || signs === 3 : signs >= 2
}

function runAt(text: string, at: number, sign: string, step: 1 | -1): number {
  let length = 0
  while (length < 4 && text[at + length * step] === sign) length += 1
  return length
}

/** Marks cannot go over the end of a paragraph, nor over the sign of a list: each line has its own. */
function eachLine(lines: readonly string[], change: (words: string) => string): string {
  return lines
    .map(line => {
      const { before, words, after } = partOf(line)
      return words === '' ? line : `${before}${change(words)}${after}`
    })
    .join('\n')
}

function partOf(line: string): { before: string; words: string; after: string } {
  const item = readListLine(line)
  const start = item ? lengthBefore(item) : (/^[ \t]*(?:#{1,6}[ \t]+)?/.exec(line)?.[0].length ?? 0)
  const words = line.slice(start)
  const blanks = words.length - words.trimStart().length
  return {
    before: line.slice(0, start + blanks),
    words: words.trim(),
    after: words.trim() === '' ? '' : words.slice(words.trimEnd().length),
  }
}

function replaced(from: number, to: number, insert: string): TextStep {
  return { from, to, insert, select: { from, to: from + insert.length } }
}
