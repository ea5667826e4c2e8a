// Edits of a text as somebody reads them: the lines that they are in, with what goes and what comes. What cannot be
// seen is named.
import type { TextEdit } from '../../article/text-edit.ts'

export interface EditedPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

export interface EditedLines {
  /** Number of the first one, from 1. */
  line: number
  parts: EditedPart[]
}

/** What stays is cut down to so many characters on each side of an edit. */
const keptCharacters = 40

/** In order; edits that share a line stand together. */
export function editedLines(text: string, edits: readonly TextEdit[]): EditedLines[] {
  const places: EditedLines[] = []
  let lineEnd = -1
  let line = 1
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    const last = places.at(-1)
    if (!last || edit.from > lineEnd) {
      last?.parts.push(same(text.slice(at, lineEnd), 'start'))
      const lineFrom = edit.from === 0 ? 0 : text.lastIndexOf('\n', edit.from - 1) + 1
      line += count(text.slice(at, lineFrom), '\n')
      places.push({ line, parts: [same(text.slice(lineFrom, edit.from), 'end')] })
      at = lineFrom
    } else last.parts.push(same(text.slice(at, edit.from), 'both'))
    line += count(text.slice(at, edit.to), '\n')
    places.at(-1)?.parts.push(...changed('removed', text.slice(edit.from, edit.to)))
    places.at(-1)?.parts.push(...changed('added', edit.insert))
    at = edit.to
    lineEnd = endOfLine(text, edit.to)
  }
  places.at(-1)?.parts.push(same(text.slice(at, lineEnd), 'start'))
  for (const place of places) place.parts = place.parts.filter(part => part.text !== '')
  return places
}

function same(text: string, keep: 'start' | 'end' | 'both'): EditedPart {
  const most = keep === 'both' ? keptCharacters * 2 : keptCharacters
  if (text.length <= most) return { kind: 'same', text }
  const start = keep === 'end' ? '' : text.slice(0, keptCharacters)
  const end = keep === 'start' ? '' : text.slice(-keptCharacters)
  return { kind: 'same', text: `${start}…${end}` }
}

function changed(kind: 'removed' | 'added', text: string): EditedPart[] {
  return text === '' ? [] : [{ kind, text: visible(text) }]
}

const unseen = /[\p{Cc}\p{Cf}\p{Zs}]|\p{Variation_Selector}/u
const names: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵', '\r': '', '\t': '⇥' }

/** A part that nobody would see is told by signs and numbers. */
function visible(text: string): string {
  const characters = [...text]
  if (!characters.every(character => unseen.test(character))) return text
  return characters
    .map(each => names[each] ?? `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return end > at && text[end - 1] === '\r' ? end - 1 : end
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
