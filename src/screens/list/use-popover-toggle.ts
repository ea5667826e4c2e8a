// A button that opens a popover: a press on it closes an open one and gives it the focus back.
import { type RefObject, useRef, useState } from 'react'

export function usePopoverToggle(buttonRef: RefObject<HTMLButtonElement | null>, startsOpen = false) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  // A press outside closes the popover before the click comes, which must not open it again.
  const wasOpen = useRef(false)
  return {
    isOpen,
    close() {
      setIsOpen(false)
      buttonRef.current?.focus()
    },
    buttonProps: {
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      onMouseDown() {
        wasOpen.current = isOpen
      },
      onClick() {
        setIsOpen(!wasOpen.current)
        wasOpen.current = false
      },
    } as const,
  }
}
