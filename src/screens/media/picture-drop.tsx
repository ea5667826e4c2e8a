// Pictures can be dropped anywhere on it.
import { type ReactNode, useState } from 'react'
import styles from '../../ui/drop-veil.module.css'

interface PictureDropProps {
  children: ReactNode
  onDrop: (files: readonly File[]) => void
}

export function PictureDrop({ children, onDrop }: PictureDropProps) {
  const [isOver, setIsOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the Upload button
    <div
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={event => {
        const files = [...event.dataTransfer.files]
        if (files.length === 0) return
        event.preventDefault()
        setIsOver(false)
        onDrop(files)
      }}
    >
      {children}
      {isOver && <div className={styles.veil}>Drop pictures to store them in the library.</div>}
    </div>
  )
}
