// Dates as people type them, made comparable: for sorting by time and for filtering by day.

const isoDate =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?$/

/** The day as typed, in the zone it was typed in; '' when the text does not begin with a day. */
export function dayOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(date) ? date.slice(0, 10) : ''
}

/** The moment as ISO 8601 in UTC (a date without a zone is taken as UTC); '' when it is none. */
export function instantOf(date: string): string {
  const match = isoDate.exec(date.trim())
  if (!match) return dayOf(date)
  const [, day = '', time = '00:00', zone = 'Z'] = match
  const instant = new Date(`${day}T${time}${fullZone(zone)}`)
  return Number.isNaN(instant.getTime()) ? day : instant.toISOString()
}

function fullZone(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`
}
