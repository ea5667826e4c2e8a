// The one place that knows which HTTP status stands for which code.
import type { ErrorCode, GalleyError } from '../article/galley-error.ts'
import { GateRefusal } from './desk-checks.ts'
import { MissingCondition } from './missing-condition.ts'

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

const missingConditionStatus = 428
const gateStatus = 422

/** The statuses that any call may answer with, for the API's description. */
export const errorStatuses = [...Object.values(statusOfCode), missingConditionStatus, gateStatus].sort()

export function errorStatus(error: GalleyError): number {
  if (error instanceof GateRefusal) return gateStatus
  return error instanceof MissingCondition ? missingConditionStatus : statusOfCode[error.code]
}
