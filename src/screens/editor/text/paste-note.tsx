// Says over the foot of the text how something was pasted, with the way to have it otherwise. It goes by itself.
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { modifierSign } from '../../../ui/modifier-sign.ts'
import styles from './paste-note.module.css'
import type { Pasted } from './use-rich-paste.ts'

const shownMs = 20_000

export function PasteNote({ pasted, onClose }: { pasted: Pasted; onClose: () => void }) {
  const note = useRef<HTMLDivElement>(null)
  const [isChanged, setIsChanged] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (!note.current?.matches(':hover, :focus-within')) close.current()
    }, shownMs)
    return () => clearInterval(timer)
  }, [])
  const takePlain = () => {
    if (pasted.takePlain()) onClose()
    else setIsChanged(true)
  }
  return (
    <div ref={note} className={styles.note} role="status">
      <span>{saidOf(pasted, isChanged)}</span>
      {pasted.isMarkdown && !isChanged && (
        <Button size="compact-xs" onClick={takePlain}>
          As plain text
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close" onClick={onClose} />
    </div>
  )
}

function saidOf({ isMarkdown, leftOut }: Pasted, isChanged: boolean): string {
  if (isChanged) return `It was changed since; ${modifierSign}Z goes back step by step.`
  if (!isMarkdown) return 'Pasted as plain text: its formatting could not be read.'
  if (leftOut === 0) return 'Pasted as Markdown'
  const images = leftOut === 1 ? 'an image is' : `${leftOut} images are`
  return `Pasted as Markdown; ${images} in the other program only, and left out`
}
