// Turns any error into the reply that people and programs get (RFC 9457). What is not ours leaks nothing.
import type { z } from 'zod'
import { GalleyError, isGalleyError } from '../article/galley-error.ts'
import type { problemDocumentSchema } from '../storage/wire-schemas.ts'
import { GateRefusal } from './desk-checks.ts'
import { errorStatus } from './error-status.ts'

export type ProblemDocument = z.infer<typeof problemDocumentSchema>
/** Where an error goes that is not for the caller's eyes; `id` stands in the reply as well. */
export type ErrorLog = (id: string, error: unknown) => void

export const problemType = 'application/problem+json'

function problemDocument(error: GalleyError): ProblemDocument {
  return {
    type: 'about:blank',
    title: error.code,
    status: errorStatus(error),
    detail: error.message,
    code: error.code,
    ...(error.issues.length > 0 && { issues: [...error.issues] }),
    ...(error instanceof GateRefusal && { findings: error.findings.map(toldFinding) }),
    ...(error.currentVersion !== undefined && { currentVersion: error.currentVersion }),
  }
}

function toldFinding({ rule, severity, message, from, to, line, column }: GateRefusal['findings'][number]) {
  return { rule, severity, message, from, to, line, column }
}

/** The document of any error; one that is unknown or our own fault is logged under an id and told in one sentence. */
export function problemOf(error: unknown, log: ErrorLog): ProblemDocument {
  if (isGalleyError(error) && error.code !== 'internal') return problemDocument(error)
  const id = crypto.randomUUID()
  log(id, error)
  const message = `Something went wrong in the desk's server; nothing was changed. The log has it as ${id}.`
  return { ...problemDocument(new GalleyError('internal', message)), instance: `urn:uuid:${id}` }
}

export function problemReply(error: unknown, log: ErrorLog): Response {
  const document = problemOf(error, log)
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'Content-Type': problemType, 'Cache-Control': 'no-store' },
  })
}
