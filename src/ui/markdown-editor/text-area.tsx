// A textarea that holds a text value. What is typed stays in the element: React draws nothing at a keystroke.
import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { TextValue } from './text-value.ts'

type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>

interface TextAreaProps extends Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange' | 'onInput'> {
  text: TextValue
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ text, ref, ...props }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, [])
  useLayoutEffect(() => {
    const follow = () => {
      const element = area.current
      // Only where they differ: to set a value takes away the undo history and the caret.
      if (element && element.value !== text.get()) element.value = text.get()
    }
    follow()
    return text.subscribe(follow)
  }, [text])
  return <textarea {...props} ref={area} onInput={event => text.set(event.currentTarget.value)} />
}
