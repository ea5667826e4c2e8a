// Findings that somebody said are fine as they are, and why. A dismissal is bound to the words it was said of, with
// what stands around them in the line: when those change, the finding comes back. Kept in the desk record.
import { hashText } from './corpus/text-hash.ts'

/** What is found, as far as dismissals go. */
export interface Dismissible {
  rule: string
  from: number
  to: number
  message: string
}

export interface Dismissal {
  rule: string
  /** What was pointed at; of a long text its ends and its number. */
  text: string
  /** Around it in its line. */
  before: string
  after: string
  /** Where nothing was pointed at, what was said; else ''. */
  message: string
  reason: string
  /** ISO 8601 in UTC. */
  at: string
}

export interface DismissedFinding<Found extends Dismissible> {
  finding: Found
  dismissal: Dismissal
}

type DeskRecord = Readonly<Record<string, unknown>>

const recordKey = 'dismissals'
const contextCharacters = 32
const mostQuoted = 400
const endsQuoted = 160

export function dismissalOf(
  source: string,
  finding: Dismissible,
  { reason, at }: { reason: string; at: Date },
): Dismissal {
  return { ...boundTo(source, finding), reason, at: at.toISOString() }
}

/** Which findings still stand, and which were dismissed. */
export function splitDismissed<Found extends Dismissible>(
  source: string,
  findings: readonly Found[],
  dismissals: readonly Dismissal[],
): { open: readonly Found[]; dismissed: DismissedFinding<Found>[] } {
  if (dismissals.length === 0) return { open: findings, dismissed: [] }
  const known = new Map(dismissals.map(dismissal => [keyOf(dismissal), dismissal]))
  const rules = new Set(dismissals.map(({ rule }) => rule))
  const dismissed: DismissedFinding<Found>[] = []
  const open = findings.filter(finding => {
    const dismissal = rules.has(finding.rule) ? known.get(keyOf(boundTo(source, finding))) : undefined
    if (dismissal) dismissed.push({ finding, dismissal })
    return dismissal === undefined
  })
  return { open, dismissed }
}

/** What is no dismissal, since another program wrote it, is left out. */
export function readDismissals(record: DeskRecord | null | undefined): Dismissal[] {
  const kept = record?.[recordKey]
  return Array.isArray(kept) ? kept.filter(isDismissal) : []
}

/** The record with these besides; the newer reason stands. */
export function withDismissals<Desk extends DeskRecord>(record: Desk, added: readonly Dismissal[]): Desk {
  const keys = new Set(added.map(keyOf))
  return { ...record, [recordKey]: [...othersIn(record, keys), ...added] }
}

/** The record without it: what it was said of is found again. */
export function withoutDismissal<Desk extends DeskRecord>(record: Desk, dismissal: Dismissal): Desk {
  return { ...record, [recordKey]: othersIn(record, new Set([keyOf(dismissal)])) }
}

function othersIn(record: DeskRecord, keys: ReadonlySet<string>): unknown[] {
  const kept = record[recordKey]
  return Array.isArray(kept) ? kept.filter(each => !isDismissal(each) || !keys.has(keyOf(each))) : []
}

type Bound = Omit<Dismissal, 'reason' | 'at'>

function boundTo(source: string, { rule, from, to, message }: Dismissible): Bound {
  return {
    rule,
    text: quoted(source.slice(from, to)),
    before: source.slice(Math.max(lineStart(source, from), from - contextCharacters), from),
    after: source.slice(to, Math.min(lineEnd(source, to), to + contextCharacters)),
    message: from === to ? message : '',
  }
}

function keyOf({ rule, text, before, after, message }: Bound): string {
  return JSON.stringify([rule, text, before, after, message])
}

/** A text to be known again: of a long one its ends and its number. */
export function quoted(text: string): string {
  if (text.length <= mostQuoted) return text
  const number = hashText(text).toString(36)
  return `${text.slice(0, endsQuoted)} … ${text.slice(-endsQuoted)} (${text.length} characters, ${number})`
}

function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  if (end < 0) return source.length
  return source[end - 1] === '\r' && end > at ? end - 1 : end
}

function isDismissal(value: unknown): value is Dismissal {
  if (typeof value !== 'object' || value === null) return false
  const parts = value as Record<string, unknown>
  return ['rule', 'text', 'before', 'after', 'message', 'reason', 'at'].every(
    name => typeof parts[name] === 'string',
  )
}
