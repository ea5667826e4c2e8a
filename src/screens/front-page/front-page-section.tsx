// One section of the front page: its slots, its articles in order, and what does not fit.
import { Button } from '@mantine/core'
import { IconFlameFilled, IconStarFilled } from '@tabler/icons-react'
import { useRef } from 'react'
import {
  arrangedIds,
  type Flag,
  frontPageSetting,
  type FrontPageSection as Section,
} from '../../storage/front-page.ts'
import { useBulk } from '../data/bulk-context.tsx'
import { useChangeFlag } from '../data/use-change-flag.ts'
import type { SectionRows } from '../data/use-section-rows.ts'
import { useChangeSetting } from '../data/use-setting.ts'
import {
  changeSection,
  placeArticle,
  type SectionChange,
  setSlots,
  setUntil,
  stepArticle,
} from './change-section.ts'
import { type EntryActions, FrontPageEntry } from './front-page-entry.tsx'
import styles from './front-page-section.module.css'
import type { Removed } from './removed-bar.tsx'
import { SlotsField } from './slots-field.tsx'
import { useDragOrder } from './use-drag-order.ts'
import { useStable } from './use-stable.ts'

const titles = { trending: 'Trending', featured: 'Featured' }
const icons = { trending: IconFlameFilled, featured: IconStarFilled }

interface FrontPageSectionProps {
  flag: Flag
  section: Section
  listed: SectionRows
  /** Reads a text out. */
  onSay: (text: string) => void
  onRemoved: (removed: Removed) => void
}

export function FrontPageSection({ flag, section, listed, onSay, onRemoved }: FrontPageSectionProps) {
  const { openChange } = useBulk()
  const { mutate: changeFrontPage } = useChangeSetting(frontPageSetting, {
    failed: 'The front page was not changed',
  })
  const { mutate: changeFlag } = useChangeFlag()
  const listRef = useRef<HTMLOListElement>(null)
  const { rows = [], total } = listed
  const ids = rows.map(row => row.id)

  const move = (id: string, change: SectionChange) => {
    changeFrontPage(changeSection(flag, change), {
      onSuccess(frontPage) {
        const place = arrangedIds(ids, frontPage[flag].order).indexOf(id) + 1
        onSay(`“${rows.find(row => row.id === id)?.title}” is now ${place} of ${total}.`)
      },
    })
  }
  const drag = useDragOrder(listRef, (id, to) => move(id, placeArticle(ids, id, to)))
  const actions = useStable<EntryActions>({
    step: (row, step) => move(row.id, stepArticle(ids, row.id, step)),
    end: (row, until) => changeFrontPage(changeSection(flag, setUntil(row.id, until))),
    remove: row =>
      changeFlag(
        { id: row.id, flag, on: false },
        { onSuccess: ({ change }) => onRemoved({ text: `“${row.title}” is no longer ${flag}.`, change }) },
      ),
  })

  /** All but those that are kept; nothing is written before the preview was agreed to. */
  const clear = (kept: ReadonlySet<string>) =>
    openChange({
      target: { query: { [flag]: true }, except: kept },
      start: { kind: 'set-field', field: flag, value: false },
    })

  const Icon = icons[flag]
  const hidden = total - rows.length
  const over = total - section.slots
  return (
    <section className={styles.section} aria-label={titles[flag]} aria-busy={listed.rows === undefined}>
      <header className={styles.header}>
        <Icon size={17} className={styles[flag]} aria-hidden />
        <h2>{titles[flag]}</h2>
        <span className={styles.count} data-over={over > 0 || undefined}>
          {total.toLocaleString('en')} for {section.slots} slots
          {over > 0 && `, ${over.toLocaleString('en')} too many`}
        </span>
        <SlotsField
          label={`Slots of ${titles[flag]}`}
          slots={section.slots}
          onChange={slots => changeFrontPage(changeSection(flag, setSlots(slots)))}
        />
        <Button disabled={total === 0} onClick={() => clear(new Set())}>
          Clear all
        </Button>
      </header>
      {listed.rows && total === 0 && (
        <p className={styles.empty}>
          Nothing is {flag} now. Switch {flag} on in the list, and the article shows up here.
        </p>
      )}
      <ol ref={listRef} className={styles.list}>
        {rows.map((row, at) => (
          <FrontPageEntry
            key={row.id}
            row={row}
            flag={flag}
            at={at}
            count={rows.length}
            isOver={at >= section.slots}
            until={section.until[row.id]}
            isDragged={drag.draggedId === row.id}
            drop={drag.dropAt === at ? drag.dropSide : undefined}
            actions={actions}
            grip={drag.grip}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <p className={styles.hidden}>
          And {hidden.toLocaleString('en')} more.{' '}
          <Button onClick={() => clear(new Set(ids))}>Clear them</Button>
        </p>
      )}
    </section>
  )
}
