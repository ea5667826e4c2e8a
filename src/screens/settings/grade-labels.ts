// How the page calls what a rule may be graded.
import type { Grade } from '../../checks/check-settings.ts'

export const gradeLabels: Readonly<Record<Grade, string>> = {
  off: 'Off',
  note: 'Note',
  warning: 'Warning',
  error: 'Error',
}
