// The changes of a section, each a function of the newest front page, so that two editors can arrange at once.
import { arrangedIds, type Flag, type FrontPage, type FrontPageSection } from '../../storage/front-page.ts'

export type SectionChange = (section: FrontPageSection) => FrontPageSection

export function changeSection(flag: Flag, change: SectionChange): (frontPage: FrontPage) => FrontPage {
  return frontPage => ({ ...frontPage, [flag]: change(frontPage[flag]) })
}

/** `ids` are the articles that are shown; the one that moves gets the place `to` among them. */
export function placeArticle(ids: readonly string[], id: string, to: number): SectionChange {
  return section => {
    const arranged = arrangedIds(ids, section.order)
    const shown = new Set(ids)
    const from = arranged.indexOf(id)
    // Whatever stands below both places follows newest first as before; naming it would freeze its order.
    const placed = section.order.filter(each => shown.has(each)).length
    const named = Math.max(from, to, placed - 1) + 1
    return { ...section, order: arranged.toSpliced(from, 1).toSpliced(to, 0, id).slice(0, named) }
  }
}

/** Up (-1) or down (1) from where it stands by then, so that quick steps add up. */
export function stepArticle(ids: readonly string[], id: string, step: -1 | 1): SectionChange {
  return section => {
    const to = arrangedIds(ids, section.order).indexOf(id) + step
    return to < 0 || to >= ids.length ? section : placeArticle(ids, id, to)(section)
  }
}

export function setSlots(slots: number): SectionChange {
  return section => ({ ...section, slots })
}

/** `until`: an instant, or null for no end. */
export function setUntil(id: string, until: string | null): SectionChange {
  return section => {
    const { [id]: _, ...others } = section.until
    return { ...section, until: until === null ? others : { ...others, [id]: until } }
  }
}
