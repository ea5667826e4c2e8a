// Where the focus was, and where it goes best when that is no longer there.

export interface Place {
  element: HTMLElement
  /** From the nearest to the body. */
  ancestors: readonly Element[]
  /** Its place in a list: which item, and which control of the item. */
  inList: { list: Element; item: number; control: number } | null
}

const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'

export function placeOf(element: HTMLElement): Place {
  const ancestors: Element[] = []
  for (let each = element.parentElement; each; each = each.parentElement) ancestors.push(each)
  const item = element.closest('li')
  const list = item?.parentElement
  const inList =
    item && list
      ? { list, item: [...list.children].indexOf(item), control: controlsIn(item).indexOf(element) }
      : null
  return { element, ancestors, inList }
}

export function isReachable(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || element.closest('[inert], [hidden]'))
    return false
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true
}

/**
 * What asks in a dialog that is open; else the item that took the place in a list; else what had the focus before; else
 * the row of a grid or the page itself. Null where a part of the page, `data-own-focus`, sees to it by itself.
 */
export function bestPlace(page: Document, lost: Place, earlier: readonly Place[]): HTMLElement | null {
  if (lost.ancestors.some(each => each.isConnected && each.matches('[data-own-focus]'))) return null
  const modal = [...page.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1)
  const isInScope = (element: HTMLElement) => isReachable(element) && (!modal || modal.contains(element))
  const before = () => earlier.map(({ element }) => element).find(isInScope)
  if (modal) return first(modal, '[data-autofocus]') ?? before() ?? first(modal, controls) ?? null
  return (
    neighbourOf(lost) ??
    before() ??
    first(page, 'main [role="row"][tabindex="0"]') ??
    page.querySelector<HTMLElement>('main')
  )
}

function neighbourOf({ inList }: Place): HTMLElement | undefined {
  if (!inList?.list.isConnected) return undefined
  const items = [...inList.list.children]
  const item = items[Math.min(inList.item, items.length - 1)]
  if (!(item instanceof HTMLElement)) return undefined
  const reachable = controlsIn(item)
  return [reachable[inList.control], ...reachable].find(each => each && isReachable(each))
}

function controlsIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(controls)]
}

function first(part: ParentNode, selector: string): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>(selector)].find(isReachable)
}
