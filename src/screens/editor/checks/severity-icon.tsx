// The sign of a severity: told by its shape and its name, not by colour alone.
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Severity } from '../../../checks/check.ts'

const icons = { error: IconAlertCircle, warning: IconAlertTriangle, note: IconInfoCircle } as const

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
}

export function SeverityIcon({ severity, size }: { severity: Severity; size: number }) {
  const Icon = icons[severity]
  return <Icon size={size} stroke={1.75} role="img" aria-label={severityNames[severity]} />
}
