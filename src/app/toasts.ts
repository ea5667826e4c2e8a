// The one place that shows messages over the page.
import { isGalleyError } from '../article/galley-error.ts'

/** Says `needed` when there is something to show, for the area that draws it. */
export const toastSignal = new EventTarget()

/** Shows what did not happen and why. The same failure twice shows once. */
export function showError(title: string, error: unknown) {
  if (!isGalleyError(error)) console.error(error)
  void show({
    id: `error: ${title}`,
    title,
    message: isGalleyError(error) ? error.message : 'Something unexpected happened. Your text is still here.',
    color: 'red',
    autoClose: 10_000,
    withBorder: true,
    role: 'alert',
  })
}

export function showDone(message: string) {
  void show({ message, autoClose: 4_000, withBorder: true, role: 'status' })
}

type Toast = Parameters<typeof import('@mantine/notifications')['notifications']['show']>[0]

async function show(toast: Toast) {
  toastSignal.dispatchEvent(new Event('needed'))
  const { notifications } = await import('@mantine/notifications')
  notifications.show(toast)
}
