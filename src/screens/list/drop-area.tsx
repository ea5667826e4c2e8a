// Files and folders can be dropped anywhere on it.
import { type ReactNode, useState } from 'react'
import styles from '../../ui/drop-veil.module.css'
import type { Dropped } from '../data/transfer-context.tsx'

interface DropAreaProps {
  className?: string | undefined
  children: ReactNode
  onDrop: (dropped: readonly Dropped[]) => void
}

export function DropArea({ className, children, onDrop }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the Import button
    <div
      className={className}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={event => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(false)
        onDrop(droppedItems(event.dataTransfer))
      }}
    >
      {children}
      {isOver && <div className={styles.veil}>Drop to import. Nothing is written before you say so.</div>}
    </div>
  )
}

/** Read at once: the transfer is emptied when the event is over. */
function droppedItems(transfer: DataTransfer): Dropped[] {
  return [...transfer.items].flatMap(item => {
    const dropped = item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? item.getAsFile()) : null
    return dropped ? [dropped] : []
  })
}
