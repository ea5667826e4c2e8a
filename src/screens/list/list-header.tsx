// Which queue is shown, how many articles it has, search, and the ways in and out.
import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ExportFormat } from '../data/transfer-context.tsx'
import { ExportButton } from './export-button.tsx'
import styles from './list-header.module.css'

interface ListHeaderProps {
  title: string
  total: number | undefined
  search: ReactNode
  viewSwitch: ReactNode
  onImport: () => void
  onExport: (format: ExportFormat) => void
}

export function ListHeader({ title, total, search, viewSwitch, onImport, onExport }: ListHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {title} <span className={styles.total}>{total?.toLocaleString('en')}</span>
      </h1>
      {search}
      <div className={styles.actions}>
        {viewSwitch}
        <Button leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={onImport}>
          Import
        </Button>
        <ExportButton disabled={!total} onExport={onExport} />
      </div>
    </header>
  )
}
