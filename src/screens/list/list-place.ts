// Where the editor was in each list, so that coming back from an article ends where it began.
import { useStore } from '../data/store-context.tsx'
import type { ListSearch } from './list-search.ts'

export interface ListPlace {
  activeId: string | null
  scrollTopPx: number
}

const placesOfStores = new WeakMap<object, Map<string, ListPlace>>()

/** The place in the list that `search` shows; kept as long as the page lives. */
export function useListPlace(search: ListSearch): ListPlace {
  const store = useStore()
  const places = placesOfStores.get(store) ?? new Map<string, ListPlace>()
  placesOfStores.set(store, places)
  const key = JSON.stringify(search)
  const place = places.get(key) ?? { activeId: null, scrollTopPx: 0 }
  places.set(key, place)
  return place
}
