// Marks what was found in the text below it; only the marks are drawn again.
import { type ReactNode, useMemo } from 'react'
import { TextMarksContext } from '../../../ui/markdown-editor/text-marks.ts'
import { useFindings } from './findings-context.tsx'
import { marksOf } from './marks-of.ts'

export function MarkedText({ children }: { children: ReactNode }) {
  const { checked, findings } = useFindings()
  const marks = useMemo(() => checked && marksOf(checked, findings), [checked, findings])
  return <TextMarksContext value={marks}>{children}</TextMarksContext>
}
