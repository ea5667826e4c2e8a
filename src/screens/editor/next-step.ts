// The step that an article usually takes next, as the button at the top offers it.
import { isStatus, type Status } from '../../article/status.ts'

export interface NextStep {
  status: Status
  label: string
}

const steps: Record<Status, NextStep | null> = {
  new: { status: 'review', label: 'Send to review' },
  draft: { status: 'review', label: 'Send to review' },
  review: { status: 'approved', label: 'Approve' },
  approved: { status: 'published', label: 'Publish' },
  scheduled: { status: 'published', label: 'Publish' },
  published: null,
  archived: null,
}

/** Null when there is nothing more to do. An article without a status we know is sent to review. */
export function nextStep(status: string): NextStep | null {
  return isStatus(status) ? steps[status] : steps.new
}
