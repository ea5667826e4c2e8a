// Shows pictures of the media store where articles name them by their address on the site. Their bytes come from the
// store, so it is the same with a server and without one.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { MediaPlace } from '../../../storage/article-store.ts'
import { mediaNameAt } from '../../../storage/media-address.ts'
import { type ImageFinder, ImageFinderProvider } from '../../../ui/markdown-preview/image-source.ts'
import { queryKeys } from '../query-keys.ts'
import { useStore } from '../store-context.tsx'
import { mediaPlaceQuery } from './use-media.ts'

const mostKept = 100

export function MediaSources({ children }: { children: ReactNode }) {
  const sources = useSources()
  useEffect(() => sources.release, [sources])
  return <ImageFinderProvider value={sources}>{children}</ImageFinderProvider>
}

function useSources(): ImageFinder & { release: () => void } {
  const store = useStore()
  const client = useQueryClient()
  return useMemo(() => {
    const urls = new Map<string, Promise<string | null>>()

    async function load(name: string): Promise<string | null> {
      const found = await store.readMedia(name).catch(() => null)
      // It may be stored later.
      if (!found) urls.delete(name)
      return found && URL.createObjectURL(new Blob([new Uint8Array(found.bytes)], { type: found.type }))
    }

    function urlOf(name: string): Promise<string | null> {
      const before = urls.get(name)
      if (before) return before
      const [oldest] = urls.keys()
      if (urls.size >= mostKept && oldest !== undefined) release(oldest)
      const url = load(name)
      urls.set(name, url)
      return url
    }

    function release(name: string): void {
      void urls.get(name)?.then(url => url && URL.revokeObjectURL(url))
      urls.delete(name)
    }

    return {
      mustFind(address) {
        if (/^(?:data|blob):/i.test(address)) return false
        const place = client.getQueryData<MediaPlace>(queryKeys.mediaPlace)
        // Until it is known where the site's pictures are, an address of another host is what it says.
        return place ? mediaNameAt(place.address, address) !== null : !/^https?:/i.test(address)
      },
      async find(address) {
        const place = await client.fetchQuery(mediaPlaceQuery(store)).catch(() => null)
        const name = place && mediaNameAt(place.address, address)
        return name === null ? address : urlOf(name)
      },
      release: () => {
        for (const name of [...urls.keys()]) release(name)
      },
    }
  }, [store, client])
}
