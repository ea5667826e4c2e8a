// The frame of what opens under a chip of the filter bar.
import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './filter-popover.module.css'

interface FilterPopoverProps {
  label: string
  onClose: () => void
  children: ReactNode
}

export function FilterPopover({ label, onClose, children }: FilterPopoverProps) {
  return (
    <Popover
      opened
      onChange={onClose}
      position="bottom-start"
      width={260}
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={styles.dropdown}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
