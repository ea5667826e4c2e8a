// Which rows are drawn: those in sight, some around them, and always the active one, which has the focus.
import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { ListPlace } from './list-place.ts'
import { useDrawnAround } from './use-drawn-around.ts'

const rowHeightPx = 54
/** Where a row is narrow its title has two lines. The styles know the same width and heights. */
const narrowRowHeightPx = 74
const narrowRows = '(max-width: 620px)'
export const headerHeightPx = 30
/** What the bars at the foot cover. */
const barHeightPx = 72

interface VirtualRowsOptions {
  total: number
  activeIndex: number
  isBusy: boolean
  place: ListPlace
}

export function useVirtualRows({ total, activeIndex, isBusy, place }: VirtualRowsOptions) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery(narrowRows, false, { getInitialValueInEffect: false })
  const heightPx = isNarrow ? narrowRowHeightPx : rowHeightPx
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => heightPx,
    overscan: useDrawnAround(place, isBusy),
    initialOffset: place.scrollTopPx,
    // As if it filled the window: measured only once it stands there, it would be drawn twice.
    initialRect: { width: innerWidth, height: innerHeight },
    scrollMargin: headerHeightPx,
    scrollPaddingStart: headerHeightPx,
    scrollPaddingEnd: barHeightPx,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const drawn = defaultRangeExtractor(range)
        if (activeIndex < 0 || activeIndex >= range.count || drawn.includes(activeIndex)) return drawn
        return [...drawn, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
  })

  const measured = useRef(heightPx)
  useEffect(() => {
    if (measured.current === heightPx) return
    // The same rows stay in sight.
    const topPx = ((virtualizer.scrollOffset ?? 0) / measured.current) * heightPx
    measured.current = heightPx
    virtualizer.measure()
    virtualizer.scrollToOffset(topPx)
  }, [heightPx, virtualizer])

  const shownPlace = useRef(place)
  useEffect(() => {
    const before = shownPlace.current
    shownPlace.current = place
    // To scroll is to lay out first, also where nothing moves.
    if (before.scrollTopPx !== place.scrollTopPx) virtualizer.scrollToOffset(place.scrollTopPx)
  }, [place, virtualizer])

  return { scrollerRef, virtualizer }
}
