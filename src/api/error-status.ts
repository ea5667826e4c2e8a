// The one place that knows which HTTP status stands for which code, and back.
import type { ErrorCode, GalleyError } from '../article/galley-error.ts'

const statusOfCode: Record<ErrorCode, number> = {
  'not-found': 404,
  conflict: 412,
  invalid: 400,
  'too-large': 413,
  forbidden: 403,
  unauthenticated: 401,
  unavailable: 503,
  internal: 500,
}

/** The statuses that any call may answer with, for the API's description. */
export const errorStatuses = [...new Set([...Object.values(statusOfCode), 428])].sort()

/** The path of the issue that says a write named no version; such a refusal is 428 (RFC 6585). */
export const conditionPath = 'If-Match'

export function errorStatus(error: GalleyError): number {
  const isUnconditional = error.issues.some(issue => issue.path === conditionPath)
  return error.code === 'invalid' && isUnconditional ? 428 : statusOfCode[error.code]
}
