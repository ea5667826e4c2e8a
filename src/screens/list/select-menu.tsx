// What can be selected at once, with how many articles that is.
import { FilterPopover } from './filter-popover.tsx'
import type { SelectChoice } from './selection.ts'
import { ValueList } from './value-list.tsx'

interface SelectMenuProps {
  inSight: number
  total: number
  onSelect: (choice: SelectChoice) => void
  onClose: () => void
}

export function SelectMenu({ inSight, total, onSelect, onClose }: SelectMenuProps) {
  return (
    <FilterPopover label="Select" onClose={onClose}>
      <ValueList
        items={[
          { key: 'in-sight', label: 'The page in sight', count: inSight },
          { key: 'all', label: 'All that match', count: total },
          { key: 'none', label: 'None' },
        ]}
        onChoose={onSelect}
      />
    </FilterPopover>
  )
}
