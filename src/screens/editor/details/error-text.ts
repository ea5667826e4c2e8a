// What the form says of a field, as one sentence.

/** The first message in an error or in a list of them; '' when there is none. */
export function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null || error instanceof Element) return ''
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message
  for (const part of Object.values(error)) {
    const message = errorText(part)
    if (message) return message
  }
  return ''
}
