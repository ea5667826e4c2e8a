// Times the way people say them: "12 min ago", "yesterday".

const daySeconds = 86_400

const units = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: daySeconds },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

const short = new Intl.RelativeTimeFormat('en', { style: 'short' })
const long = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const absolute = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** How long ago an ISO 8601 instant was; '' when it is none. */
export function relativeTime(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000
  if (Number.isNaN(seconds)) return ''
  const fitting = units.find(({ seconds: length }) => Math.abs(seconds) >= length)
  if (!fitting) return 'just now'
  const amount = Math.trunc(seconds / fitting.seconds)
  if (fitting.seconds >= daySeconds) return long.format(amount, fitting.unit)
  return short.format(amount, fitting.unit).replace('.', '').replace('hr', 'h')
}

/** The instant in full, in the reader's own zone; '' when it is none. */
export function absoluteTime(instant: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? '' : absolute.format(time)
}
