// The forms in which a list can go out, under the button beside Export.
import type { ExportFormat } from '../data/transfer-context.tsx'
import { exportChoices } from './export-choices.ts'
import { FilterPopover } from './filter-popover.tsx'
import { ValueList } from './value-list.tsx'

interface ExportMenuProps {
  onChoose: (format: ExportFormat) => void
  onClose: () => void
}

export function ExportMenu({ onChoose, onClose }: ExportMenuProps) {
  return (
    <FilterPopover label="Export as" onClose={onClose}>
      <ValueList items={exportChoices} onChoose={onChoose} />
    </FilterPopover>
  )
}
