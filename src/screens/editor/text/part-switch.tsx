// Goes to another part of a text that is edited in parts.
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import styles from './part-switch.module.css'
import type { ShownText } from './use-text-parts.ts'

export function PartSwitch({ shown: { index, titles, show } }: { shown: ShownText }) {
  if (titles.length < 2) return null
  return (
    <nav className={styles.bar} aria-label="Parts of the text">
      <span className={styles.why}>A text as long as this is edited, and searched, in parts.</span>
      <NativeSelect
        size="xs"
        aria-label="Part"
        className={styles.parts}
        value={index}
        onChange={event => show(Number(event.currentTarget.value))}
        data={titles.map((title, at) => ({
          value: String(at),
          label: `${at + 1} of ${titles.length}: ${title}`,
        }))}
      />
      <ActionIcon aria-label="Previous part" disabled={index === 0} onClick={() => show(index - 1)}>
        <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Next part"
        disabled={index === titles.length - 1}
        onClick={() => show(index + 1)}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </nav>
  )
}
