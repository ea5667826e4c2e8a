// Shows a place of the source in the text: opens the view that has it, selects it, and scrolls there.
import { type RefObject, useEffect, useRef } from 'react'
import { editorText } from '../../../article/replace-body.ts'
import { splitSource } from '../../../article/split-source.ts'
import type { SourcePlace } from '../checks/source-place.ts'

interface TextView {
  section: RefObject<HTMLElement | null>
  isSource: boolean
  isReading: boolean
  /** The source is the only view that has the front matter as text. */
  openSource(): void
  openText(): void
}

export function useShowPlace(place: SourcePlace | null, view: TextView): void {
  const shown = useRef<SourcePlace | null>(null)
  useEffect(() => {
    if (!place || shown.current === place) return
    const bodyFrom = splitSource(place.source).body.from
    // The effect runs again when the view is open.
    if (place.from < bodyFrom && !view.isSource) return view.openSource()
    if (view.isReading && !view.isSource) return view.openText()
    shown.current = place
    const area = view.section.current?.querySelector('textarea')
    if (!area) return
    const start = view.isSource ? Number(place.source.startsWith('\uFEFF')) : bodyFrom
    const offsetOf = (at: number) => editorText(place.source.slice(start, Math.max(start, at))).length
    select(area, offsetOf(place.from), offsetOf(place.to))
  })
}

/** Where a place stands is reckoned from its share of the text: near enough to see it. */
function select(area: HTMLTextAreaElement, from: number, to: number): void {
  area.focus({ preventScroll: true })
  area.setSelectionRange(from, to)
  const share = from / Math.max(1, area.value.length)
  area.scrollTop = share * area.scrollHeight - area.clientHeight / 3
}
