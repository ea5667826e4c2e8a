// The articles that show an image, with the place in each and what is missing there.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShownAt } from './collect-images.ts'
import styles from './image-dialog.module.css'

const shownAtOnce = 100

export function ShownAtList({ shownAt, isOutside }: { shownAt: readonly ShownAt[]; isOutside: boolean }) {
  const [most, setMost] = useState(shownAtOnce)
  if (shownAt.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label="Shown in">
        {shownAt.slice(0, most).map(({ id, title, field, alt, hasCredit }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an article may show it twice in one place
          <li key={`${id} ${field} ${index}`}>
            <Link to="/article/$id" params={{ id }} search={{}}>
              {title || id}
            </Link>
            <small>{placeText(field)}</small>
            {(field === '' || field === 'image') && alt === '' && (
              <span className={styles.missing}>No alt text</span>
            )}
            {isOutside && field === 'image' && !hasCredit && (
              <span className={styles.missing}>No credit</span>
            )}
            {alt !== '' && <small>“{alt}”</small>}
          </li>
        ))}
      </ul>
      {shownAt.length > most && (
        <Button variant="subtle" onClick={() => setMost(before => before + shownAtOnce)}>
          Show more
        </Button>
      )}
    </>
  )
}

function placeText(field: string): string {
  if (field === '') return 'In the text'
  return field === 'image' ? 'Lead image' : `Field “${field}”`
}
