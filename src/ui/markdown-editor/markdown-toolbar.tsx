// The toolbar of the text: one tab stop, arrow keys within.
import { Tooltip } from '@mantine/core'
import {
  IconBold,
  IconCode,
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
import { type KeyboardEvent, useState } from 'react'
import { type CommandName, commandNames } from './markdown-commands.ts'
import styles from './markdown-toolbar.module.css'

const tools: Record<CommandName, { label: string; Icon: TablerIcon }> = {
  bold: { label: 'Bold', Icon: IconBold },
  italic: { label: 'Italic', Icon: IconItalic },
  heading: { label: 'Heading', Icon: IconHeading },
  list: { label: 'List', Icon: IconList },
  numbered: { label: 'Numbered list', Icon: IconListNumbers },
  quote: { label: 'Quote', Icon: IconQuote },
  link: { label: 'Link', Icon: IconLink },
  image: { label: 'Image', Icon: IconPhoto },
  table: { label: 'Table', Icon: IconTable },
  code: { label: 'Code', Icon: IconCode },
}

export function MarkdownToolbar({ onCommand }: { onCommand: (command: CommandName) => void }) {
  const [current, setCurrent] = useState(0)
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = commandNames.length - 1
    const steps: Record<string, number> = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    setCurrent(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div role="toolbar" aria-label="Text tools" className={styles.toolbar} onKeyDown={move}>
      {commandNames.map((name, index) => {
        const { label, Icon } = tools[name]
        return (
          <Tooltip key={name} label={label}>
            <button
              type="button"
              className={styles.tool}
              aria-label={label}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={() => onCommand(name)}
            >
              <Icon size={17} stroke={1.75} aria-hidden />
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}
