// Opens the outline of the text, by key and by command.
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isComposing } from '../../../../ui/is-composing.ts'
import { isPressed, type KeyCombination, keySigns } from '../../../../ui/markdown-editor/key-combination.ts'
import type { TextValue } from '../../../../ui/markdown-editor/text-value.ts'
import { useCommands } from '../../../data/command-context.tsx'
import { OutlinePanel } from './outline-panel.tsx'

const keys: KeyCombination = { key: 'o', shift: true }

interface OutlineOptions {
  text: TextValue
  section: RefObject<HTMLElement | null>
  isSource: boolean
  isReading: boolean
  /** False where neither the text nor its preview is shown. */
  isShown: boolean
}

/** Stands before the text. */
export function useOutline(options: OutlineOptions): ReactNode {
  const { text, section, isSource, isReading, isShown } = options
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    const part = isReading ? '[data-scroll="read"]' : 'textarea'
    section.current?.querySelector<HTMLElement>(part)?.focus({ preventScroll: true })
  }
  const toggle = () => {
    if (isOpen) close()
    else setIsOpen(true)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || !isPressed(event, keys) || !isShown) return
    if (document.querySelector('[aria-modal="true"]')) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
  useCommands(isShown ? [{ group: 'The text', title: 'Outline', keys: [keySigns(keys)], run: toggle }] : [])
  if (!isOpen || !isShown) return null
  return (
    <OutlinePanel text={text} section={section} isSource={isSource} isReading={isReading} onClose={close} />
  )
}
