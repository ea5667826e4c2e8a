// The tools of the text: what each is called, its keys, and what it does. Some ask something first; the screen does that.
import type { KeyCombination } from './key-combination.ts'
import { renumberList } from './lists/renumber-list.ts'
import type { TextTool } from './text-step.ts'
import { codeBlock, image, rule } from './tools/block-tools.ts'
import { bold, code, italic, strike } from './tools/inline-tools.ts'
import { bulleted, heading, numberedList, quote, tasks } from './tools/line-tools.ts'

interface ToolShape {
  label: string
  keys?: KeyCombination
  /** Without it, the tool asks for something. */
  run?: TextTool
}

const digit = (number: number) => ({ key: `Digit${number}`, name: String(number) })

export const textTools = {
  bold: { label: 'Bold', keys: { key: 'b' }, run: bold },
  italic: { label: 'Italic', keys: { key: 'i' }, run: italic },
  strike: { label: 'Strikethrough', keys: { key: 'x', shift: true }, run: strike },
  heading2: { label: 'Heading 2', keys: { ...digit(2), alt: true }, run: heading(2) },
  heading3: { label: 'Heading 3', keys: { ...digit(3), alt: true }, run: heading(3) },
  heading4: { label: 'Heading 4', keys: { ...digit(4), alt: true }, run: heading(4) },
  heading5: { label: 'Heading 5', keys: { ...digit(5), alt: true }, run: heading(5) },
  heading6: { label: 'Heading 6', keys: { ...digit(6), alt: true }, run: heading(6) },
  paragraph: { label: 'Paragraph', keys: { ...digit(0), alt: true }, run: heading(0) },
  list: { label: 'Bulleted list', keys: { ...digit(8), shift: true }, run: bulleted },
  numbered: { label: 'Numbered list', keys: { ...digit(7), shift: true }, run: numberedList },
  tasks: { label: 'Task list', keys: { ...digit(9), shift: true }, run: tasks },
  renumber: { label: 'Number the list anew', run: renumberList },
  quote: { label: 'Quote', keys: { key: 'Period', name: '.', shift: true }, run: quote },
  link: { label: 'Link', keys: { key: 'k', shift: true } },
  image: { label: 'Image', run: image },
  table: { label: 'Table' },
  code: { label: 'Code', keys: { key: 'e' }, run: code },
  codeBlock: { label: 'Code block', keys: { key: 'e', shift: true }, run: codeBlock },
  rule: { label: 'Horizontal rule', run: rule },
} as const satisfies Record<string, ToolShape>

export type ToolName = keyof typeof textTools

/** Tools that ask for something before they do anything. */
export type AskingTool = 'link' | 'table'

export const toolNames = Object.keys(textTools) as ToolName[]

export function toolShape(name: ToolName): ToolShape {
  return textTools[name]
}
