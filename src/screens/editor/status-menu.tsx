// The status of the article, and where it may go from here. A step that is not open says why.
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { canChangeStatus, type Status, statuses, statusLabel, statusLabels } from '../../article/status.ts'
import { StatusDot } from '../../ui/status-dot.tsx'
import styles from './status-menu.module.css'

interface StatusMenuProps {
  status: string
  canChange: boolean
  onChange: (status: Status) => void
}

export function StatusMenu({ status, canChange, onChange }: StatusMenuProps) {
  return (
    <Menu width={260} withinPortal={false}>
      <Menu.Target>
        <Button
          size="xs"
          className={styles.target}
          disabled={!canChange}
          aria-label={`Status: ${statusLabel(status)}`}
          leftSection={<StatusDot status={status} />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        >
          {statusLabel(status)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {statuses.map(next => {
          const isOpen = canChangeStatus(status, next)
          return (
            <Menu.Item
              key={next}
              disabled={!isOpen}
              leftSection={<StatusDot status={next} />}
              rightSection={next === status ? <IconCheck size={14} aria-label="Now" /> : undefined}
              onClick={() => onChange(next)}
            >
              {statusLabels[next]}
              {!isOpen && <small className={styles.reason}>Not from “{statusLabel(status)}”</small>}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
