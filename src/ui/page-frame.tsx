// The frame of a page beside the list: the way back, its name, and what can be done with all that it shows.
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { BackArrow, BackLink } from './back-link.tsx'
import styles from './page-frame.module.css'

interface PageProps {
  title: string
  /** Buttons beside the title. */
  actions?: ReactNode
  className?: string | undefined
  children: ReactNode
}

interface FullPageProps extends PageProps {
  /** Stays under the title while the page scrolls, such as filters. */
  bar?: ReactNode
}

/** As high as the window; what it holds scrolls in itself. `--page-beside` is the blank on either side. */
export function FullPage({ title, actions, bar, className = '', children }: FullPageProps) {
  useDocumentTitle(`${title} · Galley`)
  return (
    <main className={`${styles.full} ${className}`}>
      <header className={styles.head}>
        <div className={styles.line}>
          <BackArrow />
          <h1>{title}</h1>
          {actions}
        </div>
        {bar}
      </header>
      {children}
    </main>
  )
}

/** As long as what it holds. `--page-width` is the most that a line of it takes. */
export function LongPage({ title, actions, className = '', children }: PageProps) {
  useDocumentTitle(`${title} · Galley`)
  return (
    <main className={`${styles.long} ${className}`}>
      <BackLink />
      <header className={styles.line}>
        <h1>{title}</h1>
        {actions}
      </header>
      {children}
    </main>
  )
}
