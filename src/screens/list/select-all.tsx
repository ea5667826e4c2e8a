// Selects at once: everything that matches by the box, the rows in sight or none by the menu beside it.
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './select-all.module.css'
import type { SelectChoice } from './selection.ts'
import { usePopoverToggle } from './use-popover-toggle.ts'

const SelectMenu = lazy(async () => ({ default: (await import('./select-menu.tsx')).SelectMenu }))

export interface SelectAllProps {
  /** How much of the list is selected. */
  selected: 'none' | 'some' | 'all'
  /** All that match, loaded or not. */
  total: number
  countInSight: () => number
  onSelect: (choice: SelectChoice) => void
}

export function SelectAll({ selected, total, countInSight, onSelect }: SelectAllProps) {
  const buttonRef = useRef<HTMLButtonElement>(null)
  const { isOpen, close, buttonProps } = usePopoverToggle(buttonRef)
  return (
    <span className={styles.select}>
      <Checkbox
        label="Select all that match"
        checked={selected === 'all'}
        mixed={selected === 'some'}
        onChange={({ checked }) => onSelect(checked ? 'all' : 'none')}
      />
      <button
        ref={buttonRef}
        type="button"
        className={styles.menu}
        aria-label="Select…"
        title="Select the page in sight, all or none"
        {...buttonProps}
      >
        <IconChevronDown size={12} stroke={2} aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SelectMenu
            inSight={countInSight()}
            total={total}
            onClose={close}
            onSelect={choice => {
              close()
              onSelect(choice)
            }}
          />
        </Suspense>
      )}
    </span>
  )
}
