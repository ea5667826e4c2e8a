// What stands beside the text on demand: the bar that finds in it, and its outline.
import type { ReactNode, RefObject } from 'react'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { type FindInText, useFindBar } from './find/use-find-bar.tsx'
import type { Mode } from './mode-switch.tsx'
import { useOutline } from './outline/use-outline.tsx'

interface TextToolsOptions {
  text: TextValue
  section: RefObject<HTMLElement | null>
  mode: Mode
  isReadOnly: boolean
  isFocus: boolean
  openText: () => void
}

export function useTextTools(options: TextToolsOptions): { find: FindInText; outline: ReactNode } {
  const { mode, isFocus } = options
  const isReading = mode === 'read'
  const isAway = isReading || mode === 'changes'
  const find = useFindBar({ ...options, isShown: !isAway })
  const isOutlined = !isFocus && mode !== 'changes'
  const outline = useOutline({ ...options, isSource: mode === 'source', isReading, isShown: isOutlined })
  return { find, outline }
}
