// A text that somebody may need to take away: shown whole, to be copied or downloaded.
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { downloadText } from './download-text.ts'
import styles from './text-to-take.module.css'

interface TextToTakeProps {
  label: string
  text: string
  fileName: string
}

export function TextToTake({ label, text, fileName }: TextToTakeProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    area.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      // Without TLS, or when the browser says no: the text is selected, and its own key works always.
      setSaid('The text is selected. Copy it with the keys of your device.')
    }
  }
  return (
    <section className={styles.text} aria-label={label}>
      <h2>{label}</h2>
      <textarea ref={area} aria-label={label} readOnly rows={8} value={text} spellCheck={false} />
      <div className={styles.actions}>
        <Button size="xs" onClick={() => void copy()}>
          Copy
        </Button>
        <Button size="xs" onClick={() => downloadText(fileName, text)}>
          Download
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
