// The one place that shows messages over the page.
import { createElement } from 'react'
import { isGalleyError } from '../article/galley-error.ts'
import { UndoMessage } from './undo-message.tsx'

/** Says `needed` when there is something to show, for the area that draws it. */
export const toastSignal = new EventTarget()

/** Titles of the failures that may still be on the page. */
const shownErrors = new Set<string>()

/** Shows what did not happen and why. The same failure twice shows once, with the newer reason. */
export function showError(title: string, error: unknown) {
  reportUnexpected(error)
  void hideError(title)
  shownErrors.add(title)
  void show({
    id: errorId(title),
    title,
    message: isGalleyError(error) ? error.message : 'Something unexpected happened. Your text is still here.',
    color: 'red',
    autoClose: 10_000,
    withBorder: true,
    role: 'alert',
  })
}

/** A defect of the desk, for whoever looks for it. */
export function reportUnexpected(error: unknown) {
  if (!isGalleyError(error)) console.error(error)
}

/** Takes away what a later success has made untrue. */
export async function hideError(title: string) {
  if (!shownErrors.delete(title)) return
  const { notifications } = await import('@mantine/notifications')
  notifications.hide(errorId(title))
}

export function showDone(message: string) {
  void show({ message, autoClose: 4_000, withBorder: true, role: 'status' })
}

let undos = 0

/** Says what was done, with the way back. */
export function showUndo(message: string, undo: () => Promise<void>) {
  const id = `undo: ${++undos}`
  const onUndo = async () => {
    const { notifications } = await import('@mantine/notifications')
    notifications.hide(id)
    await undo().catch(error => showError('This was not undone', error))
  }
  const content = createElement(UndoMessage, { message, onUndo: () => void onUndo() })
  void show({ id, message: content, autoClose: 10_000, withBorder: true, role: 'status' })
}

type Toast = Parameters<typeof import('@mantine/notifications')['notifications']['show']>[0]

async function show(toast: Toast) {
  toastSignal.dispatchEvent(new Event('needed'))
  const { notifications } = await import('@mantine/notifications')
  notifications.show(toast)
}

function errorId(title: string): string {
  return `error: ${title}`
}
