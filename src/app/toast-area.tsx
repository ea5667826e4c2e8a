// Draws the toasts. Its code comes with the first press or key: early enough to tell that the server went
// away, and not part of the first load.
import { lazy, Suspense, useEffect, useState } from 'react'
import { toastSignal } from './toasts.ts'

const Notifications = lazy(async () => ({
  default: (await import('@mantine/notifications')).Notifications,
}))

export function ToastArea() {
  const [isNeeded, setIsNeeded] = useState(false)
  useEffect(() => {
    const stopper = new AbortController()
    const need = () => setIsNeeded(true)
    const options = { signal: stopper.signal }
    toastSignal.addEventListener('needed', need, options)
    document.addEventListener('pointerdown', need, options)
    document.addEventListener('keydown', need, options)
    return () => stopper.abort()
  }, [])
  return <Suspense fallback={null}>{isNeeded && <Notifications position="bottom-right" />}</Suspense>
}
