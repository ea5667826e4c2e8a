// The way an article goes from new to archived. Unknown values are kept and shown as they are.

export const statuses = ['new', 'draft', 'review', 'approved', 'scheduled', 'published', 'archived'] as const

export type Status = (typeof statuses)[number]

export const statusLabels: Record<Status, string> = {
  new: 'New',
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  archived: 'Archived',
}

/** Where an article may go next; going back for more work and archiving are always possible. */
const nextStatuses: Record<Status, readonly Status[]> = {
  new: ['draft', 'review', 'archived'],
  draft: ['review', 'new', 'archived'],
  review: ['approved', 'draft', 'new', 'archived'],
  approved: ['scheduled', 'published', 'review', 'draft', 'archived'],
  scheduled: ['published', 'approved', 'review', 'draft', 'archived'],
  published: ['draft', 'review', 'archived'],
  archived: ['draft', 'new'],
}

export function isStatus(value: unknown): value is Status {
  return statuses.includes(value as Status)
}

/** The label of a status; a value we do not know is its own label, and no value reads "No status". */
export function statusLabel(value: string): string {
  if (isStatus(value)) return statusLabels[value]
  return value === '' ? 'No status' : value
}

/** Why an article may not go from one status to the other, for people; null when it may. */
export function statusMoveRefusal(from: string, to: Status): string | null {
  if (canChangeStatus(from, to) || !isStatus(from)) return null
  const open = nextStatuses[from].map(status => statusLabels[status])
  const choice = `${open.slice(0, -1).join(', ')} or ${open.at(-1)}`
  return `An article cannot go from “${statusLabels[from]}” to “${statusLabels[to]}”. It can go to ${choice}.`
}

/** Whether an editor may take an article from one status to the other. From an unknown value, anywhere. */
export function canChangeStatus(from: string, to: Status): boolean {
  return from === to || !isStatus(from) || nextStatuses[from].includes(to)
}
