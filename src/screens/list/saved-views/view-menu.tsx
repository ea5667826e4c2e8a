// What can be done with a saved view.
import { Menu } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import styles from './saved-view-link.module.css'

interface ViewMenuProps {
  label: string
  onRename: () => void
  onDelete: () => void
  onClose: () => void
}

export function ViewMenu({ label, onRename, onDelete, onClose }: ViewMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-end" returnFocus withinPortal={false}>
      <Menu.Target>
        <span className={styles.anchor} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`View “${label}”`}>
        <Menu.Item leftSection={<IconPencil size={15} stroke={1.75} aria-hidden />} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} stroke={1.75} aria-hidden />}
          onClick={onDelete}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
