// What stands in place of a screen that crashed or could not be loaded.
import { Button } from '@mantine/core'
import { type ErrorComponentProps, useParams } from '@tanstack/react-router'
import { KeptTexts } from '../screens/editor/kept/kept-texts.tsx'
import styles from './error-screen.module.css'

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { id } = useParams({ strict: false })
  const message = error instanceof Error ? error.message : String(error)
  return (
    <main className={styles.screen}>
      <div role="alert">
        <h1>This screen cannot be shown</h1>
        <p>{message}</p>
        <p>Nothing in your files was changed by this.</p>
      </div>
      <div className={styles.actions}>
        <Button variant="filled" onClick={reset}>
          Try again
        </Button>
        <Button component="a" href="./">
          Back to the list
        </Button>
      </div>
      {id !== undefined && <KeptTexts id={id} />}
    </main>
  )
}
