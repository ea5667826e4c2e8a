// Above the changes: compared with what, shown how, and the way from one to the next.
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import switchStyles from '../text/mode-switch.module.css'
import styles from './changes-bar.module.css'
import type { ChangeWalk } from './use-change-walk.ts'

export type Shown = 'rendered' | 'source'

interface ChangesBarProps {
  shown: Shown
  onShown: (shown: Shown) => void
  /** Null where there is no room for it. */
  isSideBySide: boolean | null
  onSideBySide: (isSideBySide: boolean) => void
  walk: ChangeWalk
  count: number
  /** Null when there is nothing to restore. */
  onRestoreAll: (() => void) | null
  /** The choice of the earlier version. */
  children: ReactNode
}

export function ChangesBar(props: ChangesBarProps) {
  const { shown, onShown, isSideBySide, onSideBySide, walk, count, onRestoreAll, children } = props
  return (
    <div className={styles.bar}>
      {children}
      <Pair
        label="Shown as"
        choices={[
          ['Rendered', shown === 'rendered', () => onShown('rendered')],
          ['By line', shown === 'source', () => onShown('source')],
        ]}
      />
      {isSideBySide !== null && (
        <Pair
          label="Arrangement"
          choices={[
            ['Inline', !isSideBySide, () => onSideBySide(false)],
            ['Side by side', isSideBySide, () => onSideBySide(true)],
          ]}
        />
      )}
      <span className={styles.walk}>
        <span className={styles.count}>
          {walk.at >= 0 ? `${walk.at + 1} of ${count}` : count === 1 ? '1 change' : `${count} changes`}
        </span>
        <StepButton label="Previous change" keyName="p" isOff={count === 0} onClick={() => walk.go(-1)}>
          <IconChevronUp size={16} stroke={1.75} aria-hidden />
        </StepButton>
        <StepButton label="Next change" keyName="n" isOff={count === 0} onClick={() => walk.go(1)}>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </StepButton>
      </span>
      {onRestoreAll && (
        <Button size="xs" disabled={count === 0} onClick={onRestoreAll}>
          Restore all
        </Button>
      )}
    </div>
  )
}

interface PairProps {
  label: string
  choices: readonly [label: string, isOn: boolean, onChoose: () => void][]
}

function Pair({ label, choices }: PairProps) {
  return (
    <fieldset className={switchStyles.modes} aria-label={label}>
      {choices.map(([name, isOn, onChoose]) => (
        <button key={name} type="button" aria-pressed={isOn} onClick={onChoose}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

interface StepButtonProps {
  label: string
  keyName: string
  isOff: boolean
  onClick: () => void
  children: ReactNode
}

function StepButton({ label, keyName, isOff, onClick, children }: StepButtonProps) {
  return (
    <Tooltip label={`${label} (${keyName})`}>
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={keyName.toUpperCase()}
        disabled={isOff}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
