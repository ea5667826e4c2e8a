// A text that two sides changed: by paragraph, where both changed one by line, where both changed one by word.
// Every word of each side is in a piece: as text, or in a conflict.
import type { TextConflict } from './conflict.ts'
import { type Grain, isWord, splitText } from './split-text.ts'
import { compareThree, type Stretch } from './three-way.ts'

export interface TextPiece {
  kind: 'piece'
  /** '' where something was taken out. */
  text: string
  /** Whose change it is; 'none' for what nobody changed. */
  by: 'none' | 'mine' | 'theirs' | 'both'
}

export type MergedPiece = TextPiece | TextConflict

const allGrains: readonly Grain[] = ['paragraph', 'line', 'word']
/** More conflicts in one paragraph or line, or one that is nearly all of it, are easier to judge as a whole. */
const mostInOne = 2
/** Characters; a longer stretch is not taken apart into words. */
const mostForWords = 200_000
/** The time grows with their square. A paragraph with more words changed was written anew. */
const mostEdits: Readonly<Record<Grain, number>> = { paragraph: 1_500, line: 1_000, word: 500 }

export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
  grains: readonly Grain[] = allGrains,
): MergedPiece[] {
  const [grain = 'word', ...finer] = grains
  const settled = settledPiece(base, mine, theirs)
  // Taken apart all the same, where only theirs is another: it is told how much came in.
  if (settled && (settled.by !== 'theirs' || grain !== 'paragraph')) return [settled]
  const isWords = grain === 'word'
  if (isWords && base.length + mine.length + theirs.length > mostForWords)
    return [{ kind: 'text', grain, base, mine, theirs }]
  const stretches = compareThree(splitText(base, grain), splitText(mine, grain), splitText(theirs, grain), {
    areTouchingOne: isWords,
    mostEdits: mostEdits[grain],
    isSlight: piece => isWords && !isWord(piece),
  })
  return stretches.flatMap(stretch => piecesOf(stretch, grain, finer))
}

function piecesOf(stretch: Stretch, grain: Grain, finer: readonly Grain[]): MergedPiece[] {
  const [base, mine, theirs] = [stretch.base.join(''), stretch.mine.join(''), stretch.theirs.join('')]
  if (stretch.by !== 'both')
    return [{ kind: 'piece', text: stretch.by === 'mine' ? mine : theirs, by: stretch.by }]
  const settled = settledPiece(base, mine, theirs)
  if (settled) return [settled]
  const whole: TextConflict = { kind: 'text', grain, base, mine, theirs }
  // Nothing to find the way by: one took away what the other changed, or both wrote at one place.
  if (finer.length === 0 || base === '' || mine === '' || theirs === '') return [whole]
  const pieces = mergeTexts(base, mine, theirs, finer)
  return isScattered(pieces, base.length) ? [whole] : pieces
}

/** A piece when there is nothing to decide. Line ends alone are no difference. */
function settledPiece(base: string, mine: string, theirs: string): TextPiece | null {
  if (mine === base) return { kind: 'piece', text: theirs, by: theirs === base ? 'none' : 'theirs' }
  if (theirs === base) return { kind: 'piece', text: mine, by: 'mine' }
  return sameLines(mine) === sameLines(theirs) ? { kind: 'piece', text: mine, by: 'both' } : null
}

function sameLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function isScattered(pieces: readonly MergedPiece[], length: number): boolean {
  const conflicts = pieces.filter(piece => piece.kind === 'text')
  if (conflicts.length > mostInOne) return true
  const share = conflicts.reduce((sum, { base }) => sum + base.length, 0) / length
  return share > (conflicts.length > 1 ? 0.5 : 0.8)
}
