// Exports the list: at once as files, or in a form chosen from the menu beside it.
import { Button } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'
import type { ExportFormat } from '../data/transfer-context.tsx'
import styles from './export-button.module.css'
import { usePopoverToggle } from './use-popover-toggle.ts'

const ExportMenu = lazy(async () => ({ default: (await import('./export-menu.tsx')).ExportMenu }))

interface ExportButtonProps {
  disabled: boolean
  onExport: (format: ExportFormat) => void
}

export function ExportButton({ disabled, onExport }: ExportButtonProps) {
  const menuRef = useRef<HTMLButtonElement>(null)
  const { isOpen, close, buttonProps } = usePopoverToggle(menuRef)
  return (
    <span className={styles.buttons}>
      <Button
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        title="Export all articles of this list"
        disabled={disabled}
        onClick={() => onExport('files')}
      >
        Export
      </Button>
      <Button
        ref={menuRef}
        aria-label="Other formats"
        disabled={disabled}
        className={styles.menu}
        {...buttonProps}
      >
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportMenu
            onClose={close}
            onChoose={format => {
              close()
              onExport(format)
            }}
          />
        </Suspense>
      )}
    </span>
  )
}
