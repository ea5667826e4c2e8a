// The keys that work now, on request.
import { Modal } from '@mantine/core'
import { type Command, commandGroups } from '../screens/data/command-context.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './key-list.module.css'

interface KeyListProps {
  commands: readonly Command[]
  onClose: () => void
}

export function KeyList({ commands, onClose }: KeyListProps) {
  return (
    <Modal opened onClose={onClose} title="Keys" returnFocus={false}>
      {commandGroups.map(group => {
        const withKeys = commands.filter(command => command.group === group && command.keys)
        if (withKeys.length === 0) return null
        return (
          <section key={group} className={styles.group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {withKeys.map(({ title, keys = [] }) => (
                <div key={title}>
                  <dt>
                    {keys.map(key => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{title}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </Modal>
  )
}
