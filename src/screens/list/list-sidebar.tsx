// The queues of the desk with their counts. On a narrow page it folds under a button.
import {
  IconFiles,
  IconFlame,
  IconFolder,
  IconLayoutList,
  IconListCheck,
  IconMenu2,
  IconPhoto,
  IconPlus,
  IconSettings,
  IconStar,
  IconTags,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isStatus, statuses, statusLabel } from '../../article/status.ts'
import type { Counts } from '../../storage/article-store.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { StatusDot } from '../../ui/status-dot.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'
import { useStore } from '../data/store-context.tsx'
import styles from './list-sidebar.module.css'
import linkStyles from './queue-link.module.css'
import { QueueLink } from './queue-link.tsx'
import { SavedViewsSection } from './saved-views/saved-views-section.tsx'
import { UnsavedLink } from './unsaved-link.tsx'

export function ListSidebar({ counts }: { counts: Counts | undefined }) {
  const { label } = useStore()
  const [isOpen, setIsOpen] = useState(false)
  const otherStatuses = Object.keys(counts?.status ?? {})
    .filter(status => !isStatus(status))
    .sort()
  return (
    <nav className={styles.sidebar} aria-label="Queues" data-open={isOpen || undefined}>
      <div className={styles.brand}>
        <b>Galley</b>
        <span className={styles.place} title={label}>
          <IconFolder size={14} stroke={1.75} aria-hidden />
          <span>{label}</span>
        </span>
      </div>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={isOpen}
        aria-controls="queues"
        onClick={() => setIsOpen(open => !open)}
      >
        <IconMenu2 size={18} stroke={1.75} aria-hidden />
        Queues
      </button>
      <Link to="/new" className={styles.create}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        <span>New article</span>
        <Kbd>N</Kbd>
      </Link>
      <div id="queues" className={styles.queues}>
        <h2>Queues</h2>
        {[...statuses, ...otherStatuses].map(status => (
          <QueueLink
            key={status}
            icon={<StatusDot status={status} />}
            label={statusLabel(status)}
            count={counts && (counts.status[status] ?? 0)}
            queue={{ status }}
            onChoose={() => setIsOpen(false)}
          />
        ))}
        <QueueLink
          icon={<IconFiles size={16} stroke={1.75} aria-hidden />}
          label="All articles"
          count={counts?.all}
          queue={{}}
          onChoose={() => setIsOpen(false)}
        />
        <UnsavedLink />
        <h2>Front page</h2>
        <QueueLink
          icon={<IconFlame size={16} stroke={1.75} className={styles.flame} aria-hidden />}
          label="Trending"
          count={counts?.trending}
          queue={{ trending: true }}
          onChoose={() => setIsOpen(false)}
        />
        <QueueLink
          icon={<IconStar size={16} stroke={1.75} className={styles.star} aria-hidden />}
          label="Featured"
          count={counts?.featured}
          queue={{ featured: true }}
          onChoose={() => setIsOpen(false)}
        />
        <Link to="/front-page" className={linkStyles.link}>
          <span className={linkStyles.icon}>
            <IconLayoutList size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={linkStyles.label}>Arrange</span>
        </Link>
        <SavedViewsSection onChoose={() => setIsOpen(false)} />
        <h2>The pile</h2>
        <Link to="/taxonomy" className={linkStyles.link}>
          <span className={linkStyles.icon}>
            <IconTags size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={linkStyles.label}>Categories and keywords</span>
        </Link>
        <Link to="/media" search={{}} className={linkStyles.link}>
          <span className={linkStyles.icon}>
            <IconPhoto size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={linkStyles.label}>Media</span>
        </Link>
        <Link to="/report" className={linkStyles.link}>
          <span className={linkStyles.icon}>
            <IconListCheck size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={linkStyles.label}>Checks</span>
        </Link>
        <div className={styles.foot}>
          <Link to="/settings" className={linkStyles.link}>
            <span className={linkStyles.icon}>
              <IconSettings size={16} stroke={1.75} aria-hidden />
            </span>
            <span className={linkStyles.label}>Settings</span>
          </Link>
          <ThemeSwitch />
        </div>
      </div>
    </nav>
  )
}
