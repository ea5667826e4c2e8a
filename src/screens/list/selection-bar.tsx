// What can be done with the selected articles. Every change shows its preview first.
import { Menu } from '@mantine/core'
import { IconChevronDown, IconDots, IconDownload, IconFlame, IconStar, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BulkChange } from '../../article/bulk-change.ts'
import { statuses, statusLabel } from '../../article/status.ts'
import { BarButton, BarLine, BarMessage, FloatBar } from '../../ui/float-bar.tsx'
import { StatusDot } from '../../ui/status-dot.tsx'
import type { BulkRequest } from '../data/bulk-context.tsx'
import type { ExportFormat } from '../data/transfer-context.tsx'
import { bulkForms } from './bulk-forms.ts'
import { exportChoices } from './export-choices.ts'
import styles from './selection-bar.module.css'
import type { StatusMenuState } from './use-status-menu.ts'

interface SelectionBarProps {
  count: number
  /** All that match, selected or not. */
  total: number
  onSelectAll: () => void
  statusMenu: StatusMenuState
  onChange: (start: BulkRequest['start']) => void
  onShowRecent: () => void
  onExport: (format: ExportFormat) => void
  onClear: () => void
}

export function SelectionBar(props: SelectionBarProps) {
  const { count, total, onSelectAll, statusMenu, onChange, onShowRecent, onExport, onClear } = props
  return (
    <FloatBar label="Selected articles">
      <span className={styles.count}>
        <BarMessage>{count.toLocaleString('en')} selected</BarMessage>
        {count < total && (
          <BarButton onClick={onSelectAll}>Select all {total.toLocaleString('en')}</BarButton>
        )}
      </span>
      <BarLine />
      <StatusMenu state={statusMenu} onChange={onChange} />
      <FlagMenu
        flag="trending"
        icon={<IconFlame size={15} stroke={1.75} className={styles.flame} aria-hidden />}
        onChange={onChange}
      />
      <FlagMenu
        flag="featured"
        icon={<IconStar size={15} stroke={1.75} className={styles.star} aria-hidden />}
        onChange={onChange}
      />
      <MoreMenu onChange={onChange} onShowRecent={onShowRecent} />
      <BarButton
        icon={<IconDownload size={15} stroke={1.75} aria-hidden />}
        onClick={() => onExport('files')}
      >
        Export .md
      </BarButton>
      <ExportMenu onExport={onExport} />
      <BarLine />
      <BarButton
        aria-label="Clear the selection"
        className={styles.clear}
        icon={<IconX size={15} stroke={1.75} aria-hidden />}
        onClick={onClear}
      />
    </FloatBar>
  )
}

type OnChange = Pick<SelectionBarProps, 'onChange'>

interface BarMenuProps {
  button: ReactNode
  /** Given when something else opens the menu too. */
  state?: StatusMenuState
  children: ReactNode
}

function BarMenu({ button, state, children }: BarMenuProps) {
  const control = state ? { opened: state.isOpen, onChange: state.onChange } : {}
  return (
    <Menu position="top-start" withinPortal={false} {...control}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={styles.menu}>{children}</Menu.Dropdown>
    </Menu>
  )
}

function StatusMenu({ state, onChange }: OnChange & { state: StatusMenuState }) {
  const button = (
    <BarButton aria-keyshortcuts="s">
      Set status
      <IconChevronDown size={14} stroke={1.75} aria-hidden />
    </BarButton>
  )
  return (
    <BarMenu button={button} state={state}>
      {statuses.map(status => (
        <Menu.Item
          key={status}
          leftSection={<StatusDot status={status} />}
          onClick={() => onChange(setField('status', status))}
        >
          {statusLabel(status)}
        </Menu.Item>
      ))}
    </BarMenu>
  )
}

function ExportMenu({ onExport }: Pick<SelectionBarProps, 'onExport'>) {
  const icon = <IconChevronDown size={14} stroke={1.75} aria-hidden />
  return (
    <BarMenu button={<BarButton aria-label="Export as" icon={icon} />}>
      {exportChoices.map(({ key, label }) => (
        <Menu.Item key={key} onClick={() => onExport(key)}>
          {label}
        </Menu.Item>
      ))}
    </BarMenu>
  )
}

interface FlagMenuProps extends OnChange {
  flag: 'trending' | 'featured'
  icon: ReactNode
}

function FlagMenu({ flag, icon, onChange }: FlagMenuProps) {
  return (
    <BarMenu button={<BarButton icon={icon}>{flag === 'trending' ? 'Trending' : 'Featured'}</BarButton>}>
      <Menu.Item onClick={() => onChange(setField(flag, true))}>Set {flag}</Menu.Item>
      <Menu.Item onClick={() => onChange(setField(flag, false))}>Remove {flag}</Menu.Item>
    </BarMenu>
  )
}

function MoreMenu({ onChange, onShowRecent }: OnChange & Pick<SelectionBarProps, 'onShowRecent'>) {
  const icon = <IconDots size={15} stroke={1.75} aria-hidden />
  return (
    <BarMenu button={<BarButton icon={icon}>More</BarButton>}>
      {bulkForms.map(({ form, label }) => (
        <Menu.Item key={form} onClick={() => onChange({ form })}>
          {label}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => onChange(setField('status', 'archived'))}>Archive</Menu.Item>
      <Menu.Item onClick={onShowRecent}>Recent changes</Menu.Item>
    </BarMenu>
  )
}

function setField(field: string, value: unknown): BulkChange {
  return { kind: 'set-field', field, value }
}
