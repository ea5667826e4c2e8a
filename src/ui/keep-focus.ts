// Gives the focus to what comes next when the thing that had it goes away. A browser leaves it nowhere then, and whoever
// works by keys or by ear would have to begin again at the top of the page.
import { bestPlace, isReachable, type Place, placeOf } from './focus-place.ts'

/** How many earlier places of the focus are kept. */
const keptPlaces = 20
/** Whoever has a better idea has it by then: a dialog that opens, a list whose next row takes over. */
const settleMs = 50

/** Watches the document until the function that it gives is called. */
export function keepFocus(page: Document): () => void {
  /** Newest first. The first one is where the focus is, or was when it was lost. */
  let places: readonly Place[] = []
  /** Where the focus was until what had it went away; null as long as it is somewhere, or was let go. */
  let lost: Place | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopper = new AbortController()
  const options = { capture: true, signal: stopper.signal }

  const note = (event: Event) => {
    const element = event.type === 'focusin' ? event.target : page.activeElement
    if (!(element instanceof HTMLElement) || element === page.body) return
    lost = null
    places = [placeOf(element), ...places.filter(place => place.element !== element)].slice(0, keptPlaces)
  }
  const settle = () => {
    if (!lost || !isNowhere(page)) return
    const place = bestPlace(page, lost, places)
    lost = null
    if (!place) return
    if (place.matches('main') && !place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const look = () => {
    const [last] = places
    if (!last || !isNowhere(page) || isReachable(last.element)) return
    lost = last
    clearTimeout(timer)
    timer = setTimeout(settle, settleMs)
  }
  const observer = new MutationObserver(records => {
    if (!isNowhere(page)) return
    const element = places[0]?.element
    if (!element) return
    const wasMoved = records.some(({ removedNodes }) =>
      [...removedNodes].some(node => node.contains(element)),
    )
    if (wasMoved && isReachable(element)) element.focus({ preventScroll: true })
    else look()
  })

  page.addEventListener('focusin', note, options)
  // Its place among others may have changed since it got the focus.
  page.addEventListener('keydown', note, options)
  page.addEventListener('pointerdown', note, options)
  observer.observe(page.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  })
  return () => {
    stopper.abort()
    observer.disconnect()
    clearTimeout(timer)
  }
}

function isNowhere(page: Document): boolean {
  return page.activeElement === null || page.activeElement === page.body
}
