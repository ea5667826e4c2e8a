// Asks for the new name of a picture; its ending stays, since that is what it is.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { isGalleyError } from '../../article/galley-error.ts'
import { checkNewMediaName } from '../../storage/media-name.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import styles from './image-dialog.module.css'
import { articlesText } from './image-text.ts'

interface RenameFormProps {
  name: string
  names: ReadonlySet<string>
  /** How many show it. */
  articles: number
  isBusy: boolean
  onRename: (newName: string) => void
  onCancel: () => void
}

export function RenameForm({ name, names, articles, isBusy, onRename, onCancel }: RenameFormProps) {
  const ending = /\.[^./]+$/.exec(name)?.[0] ?? ''
  const [stem, setStem] = useState(name.slice(0, name.length - ending.length))
  const newName = `${stem.trim()}${ending}`
  const problem = newName === name ? null : problemOf(newName, names)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (newName !== name && problem === null) onRename(newName)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label="New name"
        description={`Ends in “${ending}”. A slash puts it into a folder.`}
        value={stem}
        error={problem}
        onChange={event => setStem(event.target.value)}
        data-autofocus
      />
      <p className={styles.note}>
        {articles === 0
          ? 'No article shows it.'
          : `${articlesText(articles)} will show it by its new name; the preview comes next.`}
      </p>
      <DialogActions>
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={newName === name || problem !== null}
        >
          {articles === 0 ? 'Rename' : 'Preview'}
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </DialogActions>
    </form>
  )
}

function problemOf(name: string, names: ReadonlySet<string>): string | null {
  if (names.has(name)) return 'Another picture has this name.'
  try {
    checkNewMediaName(name, names)
    return null
  } catch (error) {
    if (isGalleyError(error)) return error.message
    throw error
  }
}
