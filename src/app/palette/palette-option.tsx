// One thing that the palette offers. The field keeps the focus, so it is no tab stop.
import { statusLabel } from '../../article/status.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { StatusDot } from '../../ui/status-dot.tsx'
import type { PaletteItem } from './palette-items.ts'
import styles from './palette-option.module.css'

interface PaletteOptionProps {
  id: string
  item: PaletteItem
  isActive: boolean
  onChoose: () => void
}

export function PaletteOption({ id, item, isActive, onChoose }: PaletteOptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div id={id} role="option" aria-selected={isActive} className={styles.option} onClick={onChoose}>
      {item.kind === 'article' ? (
        <>
          <span className={styles.title}>{item.row.title || item.row.id}</span>
          <span className={styles.status}>
            <StatusDot status={item.row.status} />
            {statusLabel(item.row.status)}
          </span>
        </>
      ) : (
        <>
          <span className={styles.command}>{item.command.title}</span>
          <span className={styles.keys}>
            {item.command.keys?.map(key => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </>
      )}
    </div>
  )
}
