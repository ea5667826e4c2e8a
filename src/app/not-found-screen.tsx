// What stands at an address that no screen has.
import { Button } from '@mantine/core'
import styles from './error-screen.module.css'

export function NotFoundScreen() {
  return (
    <main className={styles.screen}>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or from another version of the desk. Your articles are all there.</p>
      <div className={styles.actions}>
        <Button variant="filled" component="a" href="#/">
          Open the list
        </Button>
      </div>
    </main>
  )
}
