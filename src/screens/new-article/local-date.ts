// A moment as an editor would type it: in the local zone, with its offset, to the second.

export function localDate(moment: Date): string {
  const offsetMinutes = -moment.getTimezoneOffset()
  const local = new Date(moment.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19)
  return `${local}${offsetText(offsetMinutes)}`
}

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
