/** An instant as the browser's own field for day and time wants it: the device's time, to the minute. */
export function localInput(instant: string): string {
  const time = new Date(instant)
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
