// Images side by side; only rows in sight are drawn, and arrow keys go from one to the next.
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import pane from '../../ui/pane-scroller.module.css'
import type { LibraryImage } from './collect-images.ts'
import { ImageCard } from './image-card.tsx'
import styles from './image-grid.module.css'

interface ImageGridProps {
  label: string
  images: readonly LibraryImage[]
  onChoose: (image: LibraryImage) => void
  className?: string
}

const cardWidthPx = 190
const cardHeightPx = 232
const gapPx = 14

export function ImageGrid({ label, images, onChoose, className = '' }: ImageGridProps) {
  const scrollerRef = useRef<HTMLElement>(null)
  const { ref: widthRef, width } = useElementSize()
  const columns = Math.max(width < 420 ? 2 : 1, Math.floor((width + gapPx) / (cardWidthPx + gapPx)))
  const [active, setActive] = useState(0)
  const cards = useRef(new Map<number, HTMLButtonElement>())
  const virtualizer = useVirtualizer({
    count: Math.ceil(images.length / columns),
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => cardHeightPx + gapPx,
    overscan: 3,
    initialRect: { width: innerWidth, height: innerHeight },
  })
  const current = Math.min(active, images.length - 1)

  const go = (to: number) => {
    if (to < 0 || to >= images.length) return
    setActive(to)
    virtualizer.scrollToIndex(Math.floor(to / columns))
    // Drawn after the scrolling, when it was out of sight.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => cards.current.get(to)?.focus({ preventScroll: true })),
    )
  }
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current + columns,
      ArrowUp: current - columns,
      Home: 0,
      End: images.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    go(to)
  }

  return (
    <section
      ref={scrollerRef}
      className={`${pane.scroller} ${styles.scroller} ${className}`}
      aria-label={label}
    >
      <ul ref={widthRef} className={styles.grid} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().flatMap(({ index: row, start }) =>
          images.slice(row * columns, (row + 1) * columns).map((image, column) => {
            const index = row * columns + column
            return (
              <li
                key={image.key}
                className={styles.cell}
                aria-posinset={index + 1}
                aria-setsize={images.length}
                onKeyDown={press}
                style={{
                  height: cardHeightPx,
                  width: `calc((100% - ${gapPx * (columns - 1)}px) / ${columns})`,
                  left: `calc((100% + ${gapPx}px) / ${columns} * ${column})`,
                  transform: `translateY(${start}px)`,
                }}
              >
                <ImageCard
                  image={image}
                  isActive={index === current}
                  onFocus={() => setActive(index)}
                  onChoose={() => onChoose(image)}
                  ref={element => {
                    if (element) cards.current.set(index, element)
                    else cards.current.delete(index)
                  }}
                />
              </li>
            )
          }),
        )}
      </ul>
    </section>
  )
}
