// A search in the text: what it found, which match is shown, and what it replaces. It follows the text once typing rests.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Range } from '../../../../article/split-source.ts'
import type { TextSearch } from '../../../../article/text-replacer.ts'
import { showPlace } from '../../../../ui/markdown-editor/select-place.ts'
import type { FoundKind, TextMarks } from '../../../../ui/markdown-editor/text-marks.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import { useRestedText } from '../../../../ui/markdown-editor/use-rested-text.ts'
import type { FindAnswer, FindQuestion } from './answer-find.ts'
import { createFinder, problemOf } from './finder.ts'
import { foundMarks } from './found-marks.ts'

const restMs = 200
/** Keys in the field follow each other faster. */
const typedMs = 60

export type Step = 1 | -1

export interface Answered extends FindAnswer {
  search: TextSearch
}

export interface Find {
  answer: Answered | null
  /** Index of the match that is shown; -1 when none is. */
  present: number
  /** Why the search is none, for people; '' when it is one. */
  problem: string
  go(step: Step): Promise<void>
  replaceOne(): Promise<void>
  /** Gives how many were replaced; null when nothing was asked for. */
  replaceAll(): Promise<number | null>
}

interface FindOptions {
  text: TextValue
  area: () => HTMLTextAreaElement | null
  search: TextSearch
  onMarks: (marks: TextMarks<FoundKind> | null) => void
}

export function useFind({ text, area, search, onMarks }: FindOptions): Find {
  const [finder] = useState(createFinder)
  useEffect(() => () => finder.close(), [finder])
  const [answer, setAnswer] = useState<Answered | null>(null)
  const [problem, setProblem] = useState('')
  const [present, setPresent] = useState(-1)
  /** A new search begins here. */
  const anchor = useRef(area()?.selectionStart ?? 0)
  const latest = useRef(answer)
  const take = (next: Answered | null) => {
    latest.current = next
    setAnswer(next)
  }
  /** The answer to what is asked now; null when there is none. */
  const fresh = () => {
    const known = latest.current
    return known?.search === search && known.text === text.get() ? known : null
  }

  /** Null when there is no answer that still holds. */
  const ask = async (replace?: FindQuestion['replace']): Promise<Answered | null> => {
    const asked = text.get()
    try {
      const next = await finder.ask({ text: asked, search, ...(replace !== undefined && { replace }) })
      if (next === null || text.get() !== asked) return null
      setProblem('')
      return { ...next, search }
    } catch (error) {
      setProblem(problemOf(error))
      take(null)
      setPresent(-1)
      return null
    }
  }
  const show = (ranges: readonly Range[], index: number) => {
    const element = area()
    const range = ranges[index]
    if (element && range) showPlace(element, range.from, range.to)
    setPresent(range ? index : -1)
  }

  const rested = useRestedText(text, restMs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another search and another text, and for nothing else
  useEffect(() => {
    if (search.find === '') {
      take(null)
      setProblem('')
      setPresent(-1)
      return
    }
    // A step, or a replacement, may have asked already.
    if (fresh()) return
    const isNew = latest.current?.search !== search
    const follow = async () => {
      const next = await ask()
      if (!next) return
      take(next)
      if (isNew) show(next.ranges, from(next.ranges, anchor.current))
      else setPresent(selectedOf(next.ranges, area()))
    }
    const timer = setTimeout(() => void follow(), isNew ? typedMs : 0)
    return () => clearTimeout(timer)
  }, [search, rested])

  const marks = useMemo(() => answer && foundMarks(answer.text, answer.ranges, present), [answer, present])
  useEffect(() => onMarks(marks), [marks, onMarks])
  useEffect(() => () => onMarks(null), [onMarks])

  const known = async () => {
    if (search.find === '') return null
    const current = fresh()
    if (current) return current
    const next = await ask()
    if (next) take(next)
    return next
  }
  const go = async (step: Step) => {
    const found = await known()
    const element = area()
    if (!found || !element) return
    show(
      found.ranges,
      step === 1 ? from(found.ranges, element.selectionEnd) : before(found.ranges, element.selectionStart),
    )
    anchor.current = element.selectionStart
  }
  const replaceOne = async () => {
    const found = await known()
    const element = area()
    if (!found || !element) return
    const range = found.ranges[selectedOf(found.ranges, element)]
    // Nobody replaces what was not shown.
    if (!range) return go(1)
    const next = await ask(range.from)
    if (!next) return
    const end = range.to + next.text.length - found.text.length
    take(next)
    text.replace(next.text)
    show(next.ranges, from(next.ranges, end))
    anchor.current = element.selectionStart
  }
  const replaceAll = async () => {
    const next = search.find === '' ? null : await ask('all')
    if (!next) return null
    take(next)
    setPresent(-1)
    text.replace(next.text)
    return next.replaced
  }
  return { answer, present, problem, go, replaceOne, replaceAll }
}

/** The first match from this place on; the first of all after the last one. */
function from(ranges: readonly Range[], at: number): number {
  const index = ranges.findIndex(range => range.from >= at)
  return Math.max(0, index)
}

function before(ranges: readonly Range[], at: number): number {
  const index = ranges.findLastIndex(range => range.to <= at)
  return index < 0 ? ranges.length - 1 : index
}

function selectedOf(ranges: readonly Range[], area: HTMLTextAreaElement | null): number {
  return area
    ? ranges.findIndex(range => range.from === area.selectionStart && range.to === area.selectionEnd)
    : -1
}
