// Lets the screens ask for an image; the library is loaded when one is first asked for.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import {
  type ImagePicker,
  PickImageContextProvider,
  type PickRequest,
} from '../screens/data/pick-image-context.tsx'

const PickImage = lazy(async () => ({
  default: (await import('../screens/media/pick-image.tsx')).PickImage,
}))

export function PickImageProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<PickRequest | null>(null)
  const picker = useMemo<ImagePicker>(() => ({ open: setRequest }), [])
  const close = () => setRequest(null)
  return (
    <PickImageContextProvider picker={picker}>
      {children}
      <Suspense fallback={null}>
        {request && (
          <PickImage
            title={request.title}
            onPick={picked => {
              close()
              request.onPick(picked)
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </PickImageContextProvider>
  )
}
