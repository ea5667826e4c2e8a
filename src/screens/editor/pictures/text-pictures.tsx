// Pictures that are pasted into the text, dropped on it, or chosen for it. What they are asked stands above the text.
import { type ClipboardEvent, type DragEvent, type ReactNode, type RefObject, useRef } from 'react'
import { isPictureFile } from '../../data/media/upload-picture.ts'
import { usePickImage } from '../../data/pick-image-context.tsx'
import type { Draft } from '../draft/use-draft.ts'
import type { ShownText } from '../text/use-text-parts.ts'
import { PictureForm } from './picture-form.tsx'
import { usePictures } from './use-pictures.ts'

/** What of the editor takes files: they come to it before the text field sees them. */
export function useTextPictures(
  { body, isSource }: Draft,
  shown: ShownText,
  isReadOnly: boolean,
  section: RefObject<HTMLElement | null>,
) {
  const picker = usePickImage()
  const lastPlace = useRef<number | null>(null)
  const area = () =>
    section.current?.querySelector<HTMLTextAreaElement>('textarea[aria-label="Text of the article"]')
  /** Places are those of the whole text, also where a part of it is shown. */
  const goOn = (at: number) => {
    if (!shown.showAt(at)) return
    const element = area()
    element?.focus()
    element?.setSelectionRange(at - shown.from(), at - shown.from())
  }
  const pictures = usePictures(body, isSource, goOn)
  const caret = () => shown.from() + (area()?.selectionEnd ?? shown.text.get().length)

  const onPasteCapture = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData
    // Word brings a picture of the words along with them.
    if (isReadOnly || types.includes('text/plain')) return
    const found = [...files].filter(isPictureFile)
    if (found.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    pictures.addFiles(found, caret())
  }
  const addAt = (files: readonly File[], at: number | null) =>
    pictures.addFiles(files, at === null ? caret() : shown.from() + at)
  const onDragOverCapture = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  }
  const onDropCapture = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    // A file that nobody takes would be opened in place of the desk.
    event.preventDefault()
    event.stopPropagation()
    if (isReadOnly) return
    const found = [...event.dataTransfer.files].filter(isPictureFile)
    if (found.length > 0) addAt(found, pointed(event, area()))
  }
  const pick = () => {
    lastPlace.current = caret()
    picker.open({
      title: 'Insert an image',
      onPick: ({ address, alt }) => pictures.addStored(address, alt, lastPlace.current ?? caret()),
    })
  }
  const forms: ReactNode = pictures.list.map(picture => (
    <PictureForm
      key={picture.id}
      picture={picture}
      onInsert={alt => pictures.insert(picture.id, alt)}
      onRetry={() => pictures.retry(picture.id)}
      onDiscard={() => {
        pictures.discard(picture.id)
        goOn(caret())
      }}
      onLeave={() => goOn(caret())}
    />
  ))
  return { pick, forms, files: { onPasteCapture, onDragOverCapture, onDropCapture } }
}

/** Where in the text the pointer is; null where the browser does not tell. */
function pointed(
  { clientX, clientY }: DragEvent,
  area: HTMLTextAreaElement | null | undefined,
): number | null {
  const position = document.caretPositionFromPoint?.(clientX, clientY)
  return position && position.offsetNode === area ? position.offset : null
}
