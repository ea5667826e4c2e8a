// The keys of the text that are not the browser's. They are asked for the keys that they know only, since some of them
// go through the whole text.
import { isComposing } from '../is-composing.ts'
import { isPressed } from './key-combination.ts'
import { continueList } from './lists/continue-list.ts'
import { isInList, moveItem } from './lists/move-item.ts'
import { isInTable, nextCell } from './table/table-cells.ts'
import { runTool } from './text-step.ts'
import { type ToolName, toolNames, toolShape } from './text-tools.ts'

export interface TextKeys {
  /** True when the key was taken. */
  press(event: KeyboardEvent): boolean
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Escape lets the next Tab leave the text, from inside a list or a table too. */
export function createTextKeys(onTool: (name: ToolName) => void): TextKeys {
  let leaves = false
  return {
    press(event) {
      if (isComposing(event) || !(event.target instanceof HTMLTextAreaElement) || event.target.readOnly)
        return false
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (event.key === 'Tab' && isPlain && !leaves) return pressTab(event.target, event.shiftKey)
      if (!modifiers.has(event.key)) leaves = event.key === 'Escape'
      if (event.key === 'Enter' && isPlain && !event.shiftKey) return runTool(event.target, continueList)
      const tool = isPlain ? undefined : toolNames.find(name => isPressedFor(event, name))
      if (tool) onTool(tool)
      return tool !== undefined
    },
  }
}

/** Taken in lists and tables, also where there is nothing to do: the focus would jump out of a text that is being written. */
function pressTab(area: HTMLTextAreaElement, isBack: boolean): boolean {
  const selection = { from: area.selectionStart, to: area.selectionEnd }
  if (isInList(area.value, selection)) {
    runTool(area, (text, at) => moveItem(text, at, isBack ? 'out' : 'in'))
    return true
  }
  return isInTable(area.value, selection) && runTool(area, (text, at) => nextCell(text, at, isBack ? -1 : 1))
}

function isPressedFor(event: KeyboardEvent, name: ToolName): boolean {
  const { keys } = toolShape(name)
  return keys !== undefined && isPressed(event, keys)
}
