// The one place that shows messages over the page.
import { notifications } from '@mantine/notifications'
import { isGalleyError } from '../article/galley-error.ts'

/** Shows what did not happen and why. The same failure twice shows once. */
export function showError(title: string, error: unknown) {
  notifications.show({
    id: `error: ${title}`,
    title,
    message: isGalleyError(error) ? error.message : 'Something unexpected happened. Your text is still here.',
    color: 'red',
    autoClose: 10_000,
    withBorder: true,
    role: 'alert',
  })
  if (!isGalleyError(error)) console.error(error)
}

export function showDone(message: string) {
  notifications.show({ message, autoClose: 4_000, withBorder: true, role: 'status' })
}
