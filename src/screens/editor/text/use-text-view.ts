// How the text is shown, and against which version its changes are.
import { useState } from 'react'
import type { Since } from '../changes/since-choice.tsx'
import type { Mode } from './mode-switch.tsx'

export interface TextView {
  view: Exclude<Mode, 'source'>
  setView(view: TextView['view']): void
  since: Since
  setSince(since: Since): void
}

export function useTextView(): TextView {
  const [view, setView] = useState<TextView['view']>('split')
  const [since, setSince] = useState<Since>(null)
  return { view, setView, since, setSince }
}
