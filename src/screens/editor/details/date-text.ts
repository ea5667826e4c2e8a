// Dates as the file has them: read and changed as text, so that zone and precision stay as typed (F5).

interface DateParts {
  day: string
  separator: string
  minutes: string
  seconds: string
  fraction: string
  zone: string
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:([Tt ])(\d{2}:\d{2})(:\d{2})?(\.\d+)?( ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/

function partsOf(text: string): DateParts | null {
  const [, day, separator = '', minutes = '', seconds = '', fraction = '', zone = ''] =
    pattern.exec(text) ?? []
  return day === undefined ? null : { day, separator, minutes, seconds, fraction, zone }
}

/** What the browser's picker shows for a date: its own clock time, in no other zone. '' for what is no date. */
export function pickerValue(text: string): string {
  const parts = partsOf(text)
  if (!parts) return ''
  return parts.minutes ? `${parts.day}T${parts.minutes}${parts.seconds}` : parts.day
}

/** A date without a time is picked as a day. */
export function pickerType(text: string): 'date' | 'datetime-local' {
  return partsOf(text)?.minutes === '' ? 'date' : 'datetime-local'
}

/** The date with what was picked, in the zone and to the precision that it had. Without one before, in UTC. */
export function withPicked(text: string, picked: string): string {
  const old = partsOf(text)
  const next = partsOf(picked)
  if (!next) return text
  if (!old) return next.minutes ? `${next.day}T${next.minutes}${next.seconds || ':00'}Z` : next.day
  if (!old.minutes || !next.minutes) return next.day + text.slice(old.day.length)
  // A picker leaves out seconds that are zero.
  const seconds = old.seconds && (next.seconds || ':00')
  const sameSecond = next.minutes === old.minutes && seconds === old.seconds
  const fraction = sameSecond ? old.fraction : old.fraction.replace(/\d/g, '0')
  return next.day + old.separator + next.minutes + seconds + fraction + old.zone
}

/** The zone in words. */
export function zoneOf(text: string): string {
  const parts = partsOf(text)
  if (!parts) return ''
  if (!parts.minutes) return 'Day only'
  const zone = parts.zone.trim()
  if (zone === '') return 'No zone'
  return /^z$/i.test(zone) ? 'UTC' : `UTC${zone}`
}
