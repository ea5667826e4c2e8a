// Asks for the alt text of a picture that goes into the text; meanwhile it is stored, and writing goes on.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { isComposing } from '../../../ui/is-composing.ts'
import { useImageSource } from '../../../ui/markdown-preview/image-source.ts'
import styles from './picture-form.module.css'
import type { Picture } from './use-pictures.ts'

interface PictureFormProps {
  picture: Picture
  onInsert: (alt: string) => void
  onRetry: () => void
  onDiscard: () => void
  /** Back to the text; the picture waits. */
  onLeave: () => void
}

export function PictureForm({ picture, onInsert, onRetry, onDiscard, onLeave }: PictureFormProps) {
  const { name, file, address, problem, given } = picture
  const [alt, setAlt] = useState(picture.alt)
  const isStoring = address === null && problem === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (alt.trim() !== '' && problem === '') onInsert(alt)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.stopPropagation()
    onLeave()
  }
  return (
    <form className={styles.form} aria-label={`Picture ${name}`} onSubmit={submit} onKeyDown={press}>
      <Look file={file} address={address} />
      <div className={styles.words}>
        {problem !== '' ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : given !== null ? (
          <p role="status">Storing “{name}”… It is put into the text as soon as it is stored.</p>
        ) : (
          <TextInput
            label="Alt text"
            description="What the picture says to those who cannot see it"
            value={alt}
            onChange={event => setAlt(event.target.value)}
            autoFocus
          />
        )}
        {isStoring && <progress className={styles.progress} aria-label={`Storing ${name}`} />}
        <div className={styles.actions}>
          {problem !== '' ? (
            <Button size="compact-sm" variant="filled" onClick={onRetry}>
              Try again
            </Button>
          ) : (
            given === null && (
              <>
                <Button type="submit" size="compact-sm" variant="filled" disabled={alt.trim() === ''}>
                  Insert
                </Button>
                <Button size="compact-sm" onClick={() => onInsert('')}>
                  Insert as decoration
                </Button>
              </>
            )
          )}
          <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
            Discard
          </Button>
        </div>
      </div>
    </form>
  )
}

function Look({ file, address }: Pick<Picture, 'file' | 'address'>) {
  const [own, setOwn] = useState('')
  useEffect(() => {
    if (!file) return
    const url = URL.createObjectURL(file)
    setOwn(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  const stored = useImageSource(file ? undefined : (address ?? undefined))
  const source = file ? own : stored
  return (
    <div className={styles.look}>{source && <img src={source} alt="" referrerPolicy="no-referrer" />}</div>
  )
}
