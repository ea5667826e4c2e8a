// One queue with its count. Choosing it keeps the other filters.
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePrefetchArticles } from '../data/use-articles.ts'
import { listQuery } from './list-query.ts'
import type { ListSearch } from './list-search.ts'
import styles from './queue-link.module.css'

type Queue = Pick<ListSearch, 'status' | 'trending' | 'featured'>

interface QueueLinkProps {
  icon: ReactNode
  label: string
  /** Unknown until the first answer has come. */
  count: number | undefined
  queue: Queue
  onChoose: () => void
}

const noQueue: ListSearch = {
  status: undefined,
  trending: undefined,
  featured: undefined,
  ignored: undefined,
}

export function QueueLink({ icon, label, count, queue, onChoose }: QueueLinkProps) {
  const search = useSearch({ strict: false })
  const prefetch = usePrefetchArticles()
  const queued = (before: ListSearch): ListSearch => ({ ...before, ...noQueue, ...queue })
  const isCurrent =
    search.status === queue.status && search.trending === queue.trending && search.featured === queue.featured
  return (
    <Link
      to="."
      search={queued}
      className={styles.link}
      aria-current={isCurrent ? 'page' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
      onPointerEnter={() => prefetch(listQuery(queued(search)))}
      onClick={onChoose}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{count?.toLocaleString('en')}</span>
    </Link>
  )
}
