// Picking an image, for every screen. The app hands it in, so that no screen imports another.
import { createContext, type ReactNode, useContext } from 'react'

export interface PickedImage {
  address: string
  /** What articles that show it say of it; '' when they say nothing. */
  alt: string
}

export interface PickRequest {
  title: string
  onPick: (picked: PickedImage) => void
}

export interface ImagePicker {
  open(request: PickRequest): void
}

const PickImageContext = createContext<ImagePicker | null>(null)

export function PickImageContextProvider({ picker, children }: { picker: ImagePicker; children: ReactNode }) {
  return <PickImageContext value={picker}>{children}</PickImageContext>
}

/** Throws outside of the app's provider. */
export function usePickImage(): ImagePicker {
  const picker = useContext(PickImageContext)
  if (!picker) throw new Error('usePickImage needs a PickImageContextProvider above it.')
  return picker
}
