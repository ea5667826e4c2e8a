// What differs in the body: paragraph by paragraph. Blank lines and line ends between paragraphs that stay are told apart.
import type { TextEdit } from '../text-edit.ts'
import { type BodyUnit, bodyUnits } from './body-units.ts'
import { compareItems } from './compare-words.ts'
import type { PassageChange, SamePassages, WritingChange } from './comparison.ts'
import { pairSimilar } from './pair-similar.ts'

export interface BodyComparison {
  passages: (PassageChange | (SamePassages & { texts: string[] }))[]
  spacing: WritingChange | null
  edits: TextEdit[]
}

/** What became of a paragraph: one of the two is absent where it came or went. */
interface Step {
  before?: BodyUnit | undefined
  after?: BodyUnit | undefined
}

const mostEdits = 1_500

/** `shift`: where the later body begins in its source. */
export function compareBodies(before: string, after: string, shift: number): BodyComparison {
  const [old, now] = [bodyUnits(before), bodyUnits(after)]
  const steps = stepsOf(old.units, now.units)
  const edits: TextEdit[] = []
  const passages: BodyComparison['passages'] = []
  const spacing: { edit: TextEdit; before: string; after: string }[] = []
  /** The blank lines before the next paragraph go with it when it came or went. */
  let waiting: typeof spacing = []
  const edit = (from: number, was: string, is: string) => {
    const made = { from: shift + from, to: shift + from + is.length, insert: was }
    edits.push(made)
    return made
  }
  const space = (from: number, was: string, is: string) =>
    was === is ? [] : [{ edit: edit(from, was, is), before: was, after: is }]

  waiting = space(0, old.lead, now.lead)
  let at = now.lead.length
  for (const { before: was, after: is } of steps) {
    if (was && is) {
      spacing.push(...waiting)
      if (was.text === is.text) {
        spacing.push(...space(is.from, was.source, is.source))
        addSame(passages, is.text)
      } else passages.push(passage('changed', [edit(is.from, was.source, is.source)], was, is))
      at = is.from + is.source.length
      waiting = space(at, was.gap, is.gap)
      at += is.gap.length
    } else {
      const whole = edit(at, was ? was.source + was.gap : '', is ? is.source + is.gap : '')
      passages.push(passage(is ? 'added' : 'removed', [...waiting.map(({ edit }) => edit), whole], was, is))
      waiting = []
      at = whole.to - shift
    }
  }
  spacing.push(...waiting)
  return { passages, spacing: spacingChange(spacing), edits }
}

function spacingChange(
  found: readonly { edit: TextEdit; before: string; after: string }[],
): WritingChange | null {
  if (found.length === 0) return null
  return {
    kind: 'writing',
    part: 'text',
    places: found.map(({ before, after }) => ({ before, after })),
    edits: found.map(({ edit }) => edit),
  }
}

function passage(how: PassageChange['how'], edits: TextEdit[], was?: BodyUnit, is?: BodyUnit): PassageChange {
  return { kind: 'passage', how, before: was?.text ?? '', after: is?.text ?? '', edits }
}

function addSame(passages: BodyComparison['passages'], text: string): void {
  const last = passages.at(-1)
  if (last?.kind === 'same') last.texts.push(text)
  else passages.push({ kind: 'same', texts: [text] })
}

function stepsOf(before: readonly BodyUnit[], after: readonly BodyUnit[]): Step[] {
  const steps: Step[] = []
  let [last, next] = [0, 0]
  const texts = (units: readonly BodyUnit[]) => units.map(({ text }) => text)
  for (const stretch of compareItems(texts(before), texts(after), undefined, mostEdits)) {
    if (stretch.isSame)
      for (const _ of stretch.before) steps.push({ before: before[last++], after: after[next++] })
    else {
      const pairs = pairSimilar(stretch.before, stretch.after)
      const [from, start] = [last, next]
      const end: [number, number] = [stretch.before.length, stretch.after.length]
      for (const [i, j] of [...pairs, end]) {
        while (last < from + i) steps.push({ before: before[last++] })
        while (next < start + j) steps.push({ after: after[next++] })
        if (i < end[0]) steps.push({ before: before[last++], after: after[next++] })
      }
    }
  }
  return steps
}
