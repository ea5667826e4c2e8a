// Where the saved article stands among those of a flag, and how many slots are taken: as the front page shows them.
import { useEffect, useState } from 'react'
import { type Flag, frontPageSetting } from '../../../storage/front-page.ts'
import { useSectionRows } from '../../data/use-section-rows.ts'
import { useSetting } from '../../data/use-setting.ts'

/** Text and form come first. */
const waitMs = 400

/** '' while it is not known. `isOn`: the flag as the form has it. */
export function useFrontPagePlace(flag: Flag, id: string, isOn: boolean): string {
  const [isAsked, setIsAsked] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsAsked(true), waitMs)
    return () => clearTimeout(timer)
  }, [])
  const { data: frontPage } = useSetting(frontPageSetting, { isTold: true })
  const section = frontPage?.[flag]
  const { rows, total } = useSectionRows(flag, isAsked ? section : undefined)
  if (!rows || !section) return ''
  const place = rows.findIndex(row => row.id === id) + 1
  if (isOn && place > 0)
    return place <= section.slots
      ? `${ordinal(place)} of ${section.slots}`
      : `After the ${slots(section.slots)}`
  const others = total - (place > 0 ? 1 : 0)
  return `${Math.min(others, section.slots)} of ${slots(section.slots)} taken`
}

const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

function ordinal(number: number): string {
  return `${number}${endings[plural.select(number)] ?? 'th'}`
}

function slots(count: number): string {
  return count === 1 ? '1 slot' : `${count} slots`
}
