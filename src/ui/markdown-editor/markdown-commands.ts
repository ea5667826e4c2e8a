// What the toolbar does to the text. Each is a command of the Markdown editor under our name and keys;
// ⌘K, ⌘S and ⌘↵ belong to the desk.
import {
  bold,
  code,
  heading2,
  type ICommand,
  image,
  italic,
  link,
  orderedListCommand,
  quote,
  table,
  unorderedListCommand,
} from '@uiw/react-md-editor/nohighlight'

export const commandNames = [
  'bold',
  'italic',
  'heading',
  'list',
  'numbered',
  'quote',
  'link',
  'image',
  'table',
  'code',
] as const

export type CommandName = (typeof commandNames)[number]

export const markdownCommands: Record<CommandName, ICommand> = {
  bold: { ...bold, shortcuts: 'ctrlcmd+b' },
  italic: { ...italic, shortcuts: 'ctrlcmd+i' },
  heading: { ...heading2, shortcuts: 'ctrlcmd+2' },
  list: { ...unorderedListCommand, shortcuts: 'ctrlcmd+shift+u' },
  numbered: { ...orderedListCommand, shortcuts: 'ctrlcmd+shift+o' },
  quote: { ...quote, shortcuts: 'ctrlcmd+shift+.' },
  link: { ...link, shortcuts: 'ctrlcmd+l' },
  image: { ...image, shortcuts: 'ctrlcmd+shift+i' },
  table: { ...table, shortcuts: '' },
  code: { ...code, shortcuts: 'ctrlcmd+j' },
}

/** One list for good: the editor keeps the first one that it is given. */
export const commandList: ICommand[] = Object.values(markdownCommands).filter(command => command.shortcuts)
