// The names with their counts; only those in sight are drawn.

import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { NameCount } from '../../article/similar-names.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import pane from '../../ui/pane-scroller.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import styles from './name-table.module.css'
import type { NameKind } from './use-taxonomy.ts'

interface NameTableProps {
  kind: NameKind
  names: readonly NameCount[]
  /** What is looked for; '' for all. */
  q: string
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

const rowHeightPx = 36

const scroller = `${pane.scroller} ${styles.scroller}`

export function NameTable({ kind, names, q, chosen, onChoose }: NameTableProps) {
  const scrollerRef = useRef<HTMLElement>(null)
  const anchor = useRef(0)
  const virtualizer = useVirtualizer({
    count: names.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
  })
  const choose = (index: number, checked: boolean, isRange: boolean) => {
    const from = isRange ? Math.min(anchor.current, index) : index
    const to = isRange ? Math.max(anchor.current, index) : index
    anchor.current = index
    const next = new Set(chosen)
    for (const { name } of names.slice(from, to + 1)) {
      if (checked) next.add(name)
      else next.delete(name)
    }
    onChoose(next)
  }
  if (names.length === 0)
    return (
      <p className={styles.empty}>
        {q === ''
          ? `No article has ${kind} yet. Give some in the editor, or to many articles from the list.`
          : `No name with “${q}” in it. Look for another one, or for a shorter part of it.`}
      </p>
    )
  return (
    <ScrollRegion ref={scrollerRef} className={scroller} aria-label="Names">
      <ul className={styles.names} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = names[index]
          return (
            entry && (
              <li
                key={entry.name}
                className={styles.row}
                aria-posinset={index + 1}
                aria-setsize={names.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Checkbox
                  label={`Select ${entry.name}`}
                  checked={chosen.has(entry.name)}
                  onChange={({ checked, shiftKey }) => choose(index, checked, shiftKey)}
                />
                <Link
                  to="/"
                  search={kind === 'categories' ? { category: entry.name } : { keyword: entry.name }}
                  title="Show its articles"
                >
                  {entry.name}
                </Link>
                <span className={styles.count}>{entry.count.toLocaleString('en')}</span>
              </li>
            )
          )
        })}
      </ul>
    </ScrollRegion>
  )
}
