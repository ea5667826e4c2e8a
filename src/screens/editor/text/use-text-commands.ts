// The tools of the text in the palette, and the keys of the text in the list of keys.

import { keySigns } from '../../../ui/markdown-editor/key-combination.ts'
import { type ToolName, toolNames, toolShape } from '../../../ui/markdown-editor/text-tools.ts'
import { isApple } from '../../../ui/modifier-sign.ts'
import { type Command, useCommands } from '../../data/command-context.tsx'

const group = 'The text'
const shiftTab = isApple ? '⇧Tab' : 'Shift Tab'

const textKeys: readonly Command[] = [
  { group, title: 'Go on with the list or quote; on an empty line, end it', keys: ['Enter'] },
  {
    group,
    title: 'In a list: the item goes in, or out. In a table: next cell, or the one before',
    keys: ['Tab', shiftTab],
  },
  { group, title: 'Leave the text, from a list or a table too', keys: ['Esc', 'Tab'] },
  { group, title: 'Paste without formatting', keys: [keySigns({ key: 'v', shift: true })] },
]

export function useTextCommands(isShown: boolean, run: (tool: ToolName) => void) {
  const tools = toolNames.map((name): Command => {
    const { label, keys } = toolShape(name)
    return { group, title: label, ...(keys && { keys: [keySigns(keys)] }), run: () => run(name) }
  })
  useCommands(isShown ? [...tools, ...textKeys] : [])
}
