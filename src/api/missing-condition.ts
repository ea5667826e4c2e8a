// What a write gets that names no version: 428 in HTTP (RFC 6585), one of the requests that are `invalid`.
import { GalleyError } from '../article/galley-error.ts'

export class MissingCondition extends GalleyError {
  constructor(message: string) {
    super('invalid', message, { issues: [{ path: 'If-Match', message: 'Missing.' }] })
  }
}
