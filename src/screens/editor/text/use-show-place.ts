// Shows a place of the source in the text: opens the view that has it, selects it, and scrolls there.
import { type RefObject, useEffect, useRef } from 'react'
import { editorText } from '../../../article/replace-body.ts'
import { splitSource } from '../../../article/split-source.ts'
import { selectPlace } from '../../../ui/markdown-editor/select-place.ts'
import type { SourcePlace } from '../checks/source-place.ts'
import type { ShownText } from './use-text-parts.ts'

interface TextView {
  section: RefObject<HTMLElement | null>
  shown: ShownText
  isSource: boolean
  isReading: boolean
  /** The source is the only view that has the front matter as text. */
  openSource(): void
  openText(): void
}

export function useShowPlace(place: SourcePlace | null, view: TextView): void {
  const done = useRef<SourcePlace | null>(null)
  const asked = useRef<SourcePlace | null>(null)
  useEffect(() => {
    if (!place || done.current === place) return
    const bodyFrom = splitSource(place.source).body.from
    // The effect runs again when the view is open.
    if (place.from < bodyFrom && !view.isSource) {
      // Refused: it must not open by itself once the refusal is mended.
      if (asked.current === place) done.current = place
      else view.openSource()
      asked.current = place
      return
    }
    if (view.isReading && !view.isSource) return view.openText()
    const start = view.isSource ? Number(place.source.startsWith('\uFEFF')) : bodyFrom
    const offsetOf = (at: number) => editorText(place.source.slice(start, Math.max(start, at))).length
    const [from, to] = [offsetOf(place.from), offsetOf(place.to)]
    if (!view.isSource && !view.shown.showAt(from)) return
    done.current = place
    const area = view.section.current?.querySelector('textarea')
    const above = view.isSource ? 0 : view.shown.from()
    if (area) selectPlace(area, from - above, to - above)
  })
}
