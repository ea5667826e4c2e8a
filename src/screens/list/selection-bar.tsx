// What can be done with the selected articles.
import { Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFlame, IconStar, IconX } from '@tabler/icons-react'
import { statuses, statusLabel } from '../../article/status.ts'
import { BarButton, BarLine, BarMessage, FloatBar } from '../../ui/float-bar.tsx'
import { StatusDot } from '../../ui/status-dot.tsx'
import type { ExportFormat } from '../data/transfer-context.tsx'
import type { FieldChange } from '../data/use-change-fields.ts'
import { exportChoices } from './export-choices.ts'
import styles from './selection-bar.module.css'
import type { StatusMenuState } from './use-status-menu.ts'

interface SelectionBarProps {
  count: number
  statusMenu: StatusMenuState
  onChange: (fields: FieldChange['fields']) => void
  onExport: (format: ExportFormat) => void
  onClear: () => void
}

export function SelectionBar({ count, statusMenu, onChange, onExport, onClear }: SelectionBarProps) {
  return (
    <FloatBar label="Selected articles">
      <BarMessage>{count.toLocaleString('en')} selected</BarMessage>
      <BarLine />
      <Menu
        position="top-start"
        withinPortal={false}
        opened={statusMenu.isOpen}
        onChange={statusMenu.onChange}
      >
        <Menu.Target>
          <BarButton aria-keyshortcuts="s">
            Set status
            <IconChevronDown size={14} stroke={1.75} aria-hidden />
          </BarButton>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {statuses.map(status => (
            <Menu.Item
              key={status}
              leftSection={<StatusDot status={status} />}
              onClick={() => onChange({ status })}
            >
              {statusLabel(status)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <FlagMenu
        label="Trending"
        icon={<IconFlame size={15} stroke={1.75} className={styles.flame} aria-hidden />}
        onChange={trending => onChange({ trending })}
      />
      <FlagMenu
        label="Featured"
        icon={<IconStar size={15} stroke={1.75} className={styles.star} aria-hidden />}
        onChange={featured => onChange({ featured })}
      />
      <BarButton
        icon={<IconDownload size={15} stroke={1.75} aria-hidden />}
        onClick={() => onExport('files')}
      >
        Export .md
      </BarButton>
      <Menu position="top-end" withinPortal={false}>
        <Menu.Target>
          <BarButton aria-label="Export as" icon={<IconChevronDown size={14} stroke={1.75} aria-hidden />} />
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {exportChoices.map(({ key, label }) => (
            <Menu.Item key={key} onClick={() => onExport(key)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <BarLine />
      <BarButton
        aria-label="Clear the selection"
        icon={<IconX size={15} stroke={1.75} aria-hidden />}
        onClick={onClear}
      />
    </FloatBar>
  )
}

interface FlagMenuProps {
  label: string
  icon: React.ReactNode
  onChange: (on: boolean) => void
}

function FlagMenu({ label, icon, onChange }: FlagMenuProps) {
  return (
    <Menu position="top-start" withinPortal={false}>
      <Menu.Target>
        <BarButton icon={icon}>{label}</BarButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Item onClick={() => onChange(true)}>Set {label.toLowerCase()}</Menu.Item>
        <Menu.Item onClick={() => onChange(false)}>Remove {label.toLowerCase()}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
