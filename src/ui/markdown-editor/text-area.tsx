// A textarea that holds a text value. What is typed stays in the element: React draws nothing at a keystroke.
import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { replaceInPlace, setInPlace } from './replace-in-place.ts'
import type { TextValue } from './text-value.ts'

type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>

interface TextAreaProps extends Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange' | 'onInput'> {
  text: TextValue
  ref?: Ref<HTMLTextAreaElement>
  /** Another one, for where somebody else has taken `ref`. */
  fieldRef?: Ref<HTMLTextAreaElement>
}

export function TextArea({ text, ref, fieldRef, ...props }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement, [])
  useImperativeHandle(fieldRef, () => area.current as HTMLTextAreaElement, [])
  const wasTypedIn = useRef(false)
  const isFollowing = useRef(false)
  const isComposing = useRef(false)
  useLayoutEffect(() => {
    const follow = (isStep: boolean) => {
      const element = area.current
      if (!element || element.value === text.get()) return
      isFollowing.current = true
      if (isComposing.current) endComposition(element)
      // To set a value takes away the undo history, if there is one yet.
      wasTypedIn.current ||= isStep
      if (wasTypedIn.current) replaceInPlace(element, text.get())
      else setInPlace(element, text.get())
      isFollowing.current = false
    }
    follow(false)
    return text.subscribe(follow)
  }, [text])
  const take = (value: string) => {
    if (isFollowing.current) return
    wasTypedIn.current = true
    text.set(value)
  }
  return (
    <textarea
      {...props}
      ref={area}
      onInput={event => take(event.currentTarget.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
    />
  )
}

/** An input method keeps what it composed so far, and does not write it again over the text that comes. */
function endComposition(area: HTMLTextAreaElement): void {
  area.blur()
  area.focus({ preventScroll: true })
}
