// Which cards of a column are drawn: those in sight, some around them, and the one that had the focus last.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef, useState } from 'react'

const likelyHeightPx = 92
const gapPx = 8
const overscanCards = 6

export function useVirtualCards(ids: readonly string[], total: number) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => likelyHeightPx,
    gap: gapPx,
    overscan: overscanCards,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range)
        if (activeIndex < 0 || activeIndex >= range.count || drawn.includes(activeIndex)) return drawn
        return [...drawn, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
  })
  return { scrollerRef, virtualizer, activeId, setActiveId }
}
