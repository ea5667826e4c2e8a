// The toolbar of the text: one tab stop, arrow keys within. What is used less is in its menus.
import { Menu, Tooltip } from '@mantine/core'
import {
  IconBold,
  IconCode,
  IconDots,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconQuote,
  IconTable,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { pressByEnter } from '../press-by-enter.ts'
import { ariaKeys, keySigns } from './key-combination.ts'
import styles from './markdown-toolbar.module.css'
import { type ToolName, toolShape } from './text-tools.ts'

type Place =
  | { kind: 'tool'; name: ToolName; Icon: TablerIcon }
  | { kind: 'menu'; label: string; names: readonly ToolName[]; Icon: TablerIcon }

const tool = (name: ToolName, Icon: TablerIcon): Place => ({ kind: 'tool', name, Icon })

const places: readonly Place[] = [
  tool('bold', IconBold),
  tool('italic', IconItalic),
  {
    kind: 'menu',
    label: 'Heading',
    names: ['heading2', 'heading3', 'heading4', 'heading5', 'heading6', 'paragraph'],
    Icon: IconHeading,
  },
  tool('list', IconList),
  tool('numbered', IconListNumbers),
  tool('quote', IconQuote),
  tool('link', IconLink),
  tool('image', IconPhoto),
  tool('table', IconTable),
  tool('code', IconCode),
  {
    kind: 'menu',
    label: 'More tools',
    names: ['strike', 'tasks', 'codeBlock', 'rule', 'renumber'],
    Icon: IconDots,
  },
]

interface MarkdownToolbarProps {
  onTool: (name: ToolName) => void
  /** Shows all keys. */
  onKeys: () => void
}

export function MarkdownToolbar({ onTool, onKeys }: MarkdownToolbarProps) {
  const [current, setCurrent] = useState(0)
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    pressByEnter(event)
    const last = places.length - 1
    const steps: Record<string, number> = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    // Keys of an open menu come by here too: they are its own.
    if (next === undefined || !(event.target instanceof Element) || event.target.closest('[role="menu"]'))
      return
    event.preventDefault()
    setCurrent(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')[next]?.focus()
  }
  return (
    <div role="toolbar" aria-label="Text tools" className={styles.toolbar} onKeyDown={press}>
      {places.map((place, index) => {
        const stop = { tabIndex: index === current ? 0 : -1, onFocus: () => setCurrent(index) }
        if (place.kind === 'menu')
          return <ToolMenu key={place.label} {...place} stop={stop} onTool={onTool} onKeys={onKeys} />
        const { label, keys } = toolShape(place.name)
        return (
          <Tip key={place.name} label={keys ? `${label}  ${keySigns(keys)}` : label}>
            <ToolButton
              {...stop}
              Icon={place.Icon}
              aria-label={label}
              aria-keyshortcuts={keys && ariaKeys(keys)}
              onClick={() => onTool(place.name)}
            />
          </Tip>
        )
      })}
    </div>
  )
}

interface ToolMenuProps extends MarkdownToolbarProps {
  label: string
  names: readonly ToolName[]
  Icon: TablerIcon
  stop: Pick<ComponentProps<'button'>, 'tabIndex' | 'onFocus'>
}

function ToolMenu({ label, names, Icon, stop, onTool, onKeys }: ToolMenuProps) {
  return (
    <Menu position="bottom-start" width={250} returnFocus={false} withinPortal={false}>
      <Tip label={label}>
        <span className={styles.holder}>
          <Menu.Target>
            <ToolButton {...stop} Icon={Icon} aria-label={label} />
          </Menu.Target>
        </span>
      </Tip>
      <Menu.Dropdown>
        {names.map(name => {
          const { label: title, keys } = toolShape(name)
          return (
            <Menu.Item
              key={name}
              aria-keyshortcuts={keys && ariaKeys(keys)}
              rightSection={keys && <span className={styles.keys}>{keySigns(keys)}</span>}
              onClick={() => onTool(name)}
            >
              {title}
            </Menu.Item>
          )
        })}
        {names.includes('renumber') && <Menu.Item onClick={onKeys}>All keys</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function Tip({ label, children }: { label: string; children: ComponentProps<typeof Tooltip>['children'] }) {
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      {children}
    </Tooltip>
  )
}

function ToolButton({ Icon, className = '', ...props }: ComponentProps<'button'> & { Icon: TablerIcon }) {
  return (
    <button type="button" data-place {...props} className={`${styles.tool} ${className}`}>
      <Icon size={17} stroke={1.75} aria-hidden />
    </button>
  )
}
