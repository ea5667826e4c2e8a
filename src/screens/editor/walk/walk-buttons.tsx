// Where the article is in the list that it was opened from, and the way to the next one.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import type { ArticleWalk } from '../../data/use-article-walk.ts'
import styles from './walk-buttons.module.css'
import { nextKeys, previousKeys } from './walk-keys.ts'

export function WalkButtons({ walk }: { walk: ArticleWalk }) {
  const { position, total, hasNext, hasPrevious, go, arrivedBy } = walk
  const positionId = useId()
  const nextRef = useRef<HTMLButtonElement>(null)
  const previousRef = useRef<HTMLButtonElement>(null)

  // The page of the article before took the focus with it: here one can go on in the same direction.
  useEffect(() => {
    if (arrivedBy.current === null || position === null) return
    const [first, second] = arrivedBy.current === 1 ? [nextRef, previousRef] : [previousRef, nextRef]
    arrivedBy.current = null
    const open = first.current?.disabled ? second : first
    open.current?.focus()
  }, [arrivedBy, position])

  if (position === null) return null
  return (
    <div className={styles.walk}>
      <span id={positionId} className={styles.position}>
        {position.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <Tooltip label={`Previous article (${previousKeys.join(' or ')})`}>
        <ActionIcon
          ref={previousRef}
          aria-label="Previous article"
          aria-describedby={positionId}
          aria-keyshortcuts="Alt+ArrowUp K"
          disabled={!hasPrevious}
          onClick={() => void go(-1)}
        >
          <IconChevronUp size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`Next article (${nextKeys.join(' or ')})`}>
        <ActionIcon
          ref={nextRef}
          aria-label="Next article"
          aria-describedby={positionId}
          aria-keyshortcuts="Alt+ArrowDown J"
          disabled={!hasNext}
          onClick={() => void go(1)}
        >
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
