// The one error of Galley. Its codes are API; its message is for people and may change.

export const errorCodes = [
  'not-found',
  'conflict',
  'invalid',
  'too-large',
  'forbidden',
  'unauthenticated',
  'unavailable',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** One thing that is wrong with what was asked; `path` names the field ('' for the whole). */
export interface Issue {
  path: string
  message: string
}

export interface GalleyErrorOptions {
  cause?: unknown
  issues?: Issue[]
  /** With `conflict`: the version that stands now, or null when the article does not exist. */
  currentVersion?: string | null
}

export class GalleyError extends Error {
  override readonly name = 'GalleyError'
  readonly code: ErrorCode
  readonly issues: readonly Issue[]
  readonly currentVersion: string | null | undefined

  constructor(code: ErrorCode, message: string, options: GalleyErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.issues = options.issues ?? []
    this.currentVersion = options.currentVersion
  }
}

export function isGalleyError(error: unknown): error is GalleyError {
  return error instanceof GalleyError
}
