// Keys that go from finding to finding, each told to whoever listens: a place of the text is shown there, one of a field
// in the form.

import { VisuallyHidden } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isComposing } from '../../../ui/is-composing.ts'
import { isApple } from '../../../ui/modifier-sign.ts'
import { useCommands } from '../../data/command-context.tsx'
import { useFindings } from './findings-context.tsx'
import { severityNames } from './severity-icon.tsx'
import { fieldOf, type ShownFinding } from './shown-finding.ts'
import type { SourcePlace } from './source-place.ts'

interface FindingWalkProps {
  onShow: (place: SourcePlace) => void
  /** False when the form has no such field now. */
  onField: (name: string) => boolean
}

type Step = 1 | -1

export function FindingWalk({ onShow, onField }: FindingWalkProps) {
  const { checked, findings } = useFindings()
  const last = useRef<ShownFinding | null>(null)
  const [said, setSaid] = useState('')

  const go = (step: Step) => {
    const at = placeAfter(findings, last.current, step)
    const finding = findings[at]
    if (!checked || !finding) return setSaid('The checks found nothing here.')
    last.current = finding
    const { from, to, line, title, severity, message } = finding
    const field = fieldOf(finding, checked.fields)
    if (field === null || !onField(field)) onShow({ source: checked.source, from, to })
    const place = field === null ? `line ${line}` : `field ${field}`
    setSaid(`${at + 1} of ${findings.length}, ${place}. ${severityNames[severity]}: ${title}. ${message}`)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (key !== 'F8' || altKey || ctrlKey || metaKey || isComposing(event)) return
    if (document.querySelector('[aria-modal="true"]')) return
    event.preventDefault()
    go(shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  useCommands([
    { group: 'This article', title: 'Next finding', keys: ['F8'], run: () => go(1) },
    {
      group: 'This article',
      title: 'Previous finding',
      keys: [isApple ? '⇧F8' : 'Shift F8'],
      run: () => go(-1),
    },
  ])
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}

/** Around the end; from where the last one was, when that is gone. */
function placeAfter(findings: readonly ShownFinding[], last: ShownFinding | null, step: Step): number {
  const count = findings.length
  if (!last) return step === 1 ? 0 : count - 1
  const same = findings.findIndex(
    ({ rule, from, message }) => rule === last.rule && from === last.from && message === last.message,
  )
  if (same >= 0) return (same + step + count) % count
  const next = findings.findIndex(({ from }) => from >= last.from)
  const after = next < 0 ? count : next
  return step === 1 ? after % count : (after - 1 + count) % count
}
