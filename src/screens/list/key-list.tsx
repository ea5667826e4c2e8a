// The keys of the list, on request.
import { Modal } from '@mantine/core'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './key-list.module.css'

const keys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['j', 'k', '↓', '↑'], does: 'Next and previous article' },
  { keys: ['Home', 'End'], does: 'First and last article' },
  { keys: ['Enter', 'o'], does: 'Open the article' },
  { keys: ['x'], does: 'Select or unselect it' },
  { keys: ['Shift x'], does: 'Select from the last selected to here' },
  { keys: ['t'], does: 'Trending on or off' },
  { keys: ['f'], does: 'Featured on or off' },
  { keys: ['s'], does: 'Set the status of the selected, or of this one' },
  { keys: ['/'], does: 'Search' },
  { keys: ['n'], does: 'New article' },
  { keys: ['Esc'], does: 'Clear the selection or the search' },
  { keys: ['?'], does: 'Show these keys' },
]

export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys">
      <dl className={styles.keys}>
        {keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
