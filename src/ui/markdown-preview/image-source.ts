// Where an image of an article really is: a path of the site means nothing to the desk's own page, so whoever knows
// the site's pictures says it here.
import { createContext, useContext, useEffect, useState } from 'react'

export interface ImageFinder {
  /** Whether an address is not good as it is, or may not be. At once, and for nothing. */
  mustFind(address: string): boolean
  /** What to show instead; null when there is no such picture. */
  find(address: string): Promise<string | null>
}

const ImageFinderContext = createContext<ImageFinder>({
  mustFind: () => false,
  find: async address => address,
})

export const ImageFinderProvider = ImageFinderContext.Provider

/** '' while it is looked for, null when there is none. */
export function useImageSource(address: string | undefined): string | null {
  const finder = useContext(ImageFinderContext)
  const [found, setFound] = useState<{ address: string; source: string | null } | null>(null)
  const isSearched = Boolean(address) && finder.mustFind(address ?? '')
  useEffect(() => {
    if (!address || !isSearched) return
    let isGone = false
    const settle = (source: string | null) => {
      if (!isGone) setFound({ address, source })
    }
    finder.find(address).then(settle, () => settle(null))
    return () => {
      isGone = true
    }
  }, [address, finder, isSearched])
  if (!isSearched) return address ?? null
  return found?.address === address ? (found?.source ?? null) : ''
}
