// Every file of an import that can be taken or left; only rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { kindLabels } from './import-choices.ts'
import styles from './import-file-list.module.css'
import type { PlannedFile } from './plan-import.ts'

interface ImportFileListProps {
  files: readonly PlannedFile[]
  chosen: ReadonlySet<PlannedFile>
  onChoose: (files: readonly PlannedFile[], isChosen: boolean) => void
}

export function ImportFileList(props: ImportFileListProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.details} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>Choose file by file</summary>
      {isOpen && <Rows {...props} />}
    </details>
  )
}

const rowHeightPx = 44

function Rows({ files, chosen, onChoose }: ImportFileListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
  })
  return (
    <div ref={scrollerRef} className={styles.scroller}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const planned = files[index]
          if (!planned) return null
          const { id, kind, note } = planned
          return (
            <li
              key={index}
              aria-setsize={files.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Checkbox
                label={`Import ${id}`}
                checked={chosen.has(planned)}
                onChange={({ checked }) => onChoose([planned], checked)}
              />
              <span className={styles.text} title={note === '' ? id : `${id}\n${note}`}>
                <span>{id}</span>
                {note !== '' && <small>{note}</small>}
              </span>
              <small>{kindLabels[kind]}</small>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
