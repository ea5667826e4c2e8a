// How far uploads are, and what was not stored and why, with another try.
import { Button } from '@mantine/core'
import styles from './upload-status.module.css'
import type { Uploads } from './use-uploads.ts'

export function UploadStatus({ uploads }: { uploads: Uploads }) {
  const { progress, stored, failed } = uploads
  const isBusy = progress !== null
  if (!isBusy && stored.length === 0 && failed.length === 0) return null
  return (
    <section className={styles.status} aria-label="Uploads">
      <output aria-live="polite">
        {progress
          ? `Storing ${progress.done + 1} of ${progress.total}…`
          : stored.length > 0 &&
            `${stored.length === 1 ? `“${stored[0]?.name}” was` : `${stored.length} pictures were`} stored.`}
      </output>
      {progress && <progress aria-label="Storing pictures" value={progress.done} max={progress.total} />}
      {failed.length > 0 && (
        <ul role="alert">
          {failed.map(({ file, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={index}>{reason.includes(file.name) ? reason : `“${file.name}”: ${reason}`}</li>
          ))}
        </ul>
      )}
      {isBusy ? (
        <Button size="compact-sm" onClick={uploads.stop}>
          Stop
        </Button>
      ) : (
        <>
          {failed.length > 0 && (
            <Button size="compact-sm" onClick={uploads.retry}>
              Try again
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={uploads.clear}>
            Close
          </Button>
        </>
      )}
    </section>
  )
}
