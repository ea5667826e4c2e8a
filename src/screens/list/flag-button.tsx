// Trending or featured, switched in the row.
import { IconFlame, IconFlameFilled, IconStar, IconStarFilled } from '@tabler/icons-react'
import styles from './flag-button.module.css'

interface FlagButtonProps {
  flag: 'trending' | 'featured'
  isOn: boolean
  articleName: string
  tabIndex: number
  onChange: (on: boolean) => void
}

const icons = {
  trending: { on: IconFlameFilled, off: IconFlame, label: 'Trending' },
  featured: { on: IconStarFilled, off: IconStar, label: 'Featured' },
}

export function FlagButton({ flag, isOn, articleName, tabIndex, onChange }: FlagButtonProps) {
  const { on: On, off: Off, label } = icons[flag]
  const Icon = isOn ? On : Off
  return (
    <button
      type="button"
      className={styles.flag}
      data-flag={flag}
      aria-pressed={isOn}
      aria-label={`${label}: ${articleName}`}
      title={label}
      tabIndex={tabIndex}
      onClick={() => onChange(!isOn)}
    >
      <Icon size={17} stroke={1.75} aria-hidden />
    </button>
  )
}
