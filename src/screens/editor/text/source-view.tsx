// The whole file, front matter included, as it stands. Leaving this view reads it anew.
import { useRef } from 'react'
import type { Problem } from '../../../article/problem.ts'
import { TextArea } from '../../../ui/markdown-editor/text-area.tsx'
import type { Draft } from '../draft/use-draft.ts'
import styles from './source-view.module.css'

export function SourceView({ draft, isReadOnly }: { draft: Draft; isReadOnly: boolean }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const { problems } = draft.article
  const goTo = ({ line, column }: Problem) => {
    const textarea = area.current
    if (!textarea) return
    const lines = textarea.value.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    const at = start + Math.min(column - 1, lines[line - 1]?.length ?? 0)
    textarea.focus()
    textarea.setSelectionRange(at, start + (lines[line - 1]?.length ?? 0))
    textarea.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(textarea).lineHeight)
  }
  return (
    <div className={styles.view}>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Problems in this file">
          {problems.map(problem => (
            <li key={`${problem.code} ${problem.from}`}>
              <button type="button" onClick={() => goTo(problem)}>
                <b>
                  Line {problem.line}, column {problem.column}
                </b>{' '}
                {problem.message}
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextArea
        ref={area}
        className={styles.source}
        aria-label="Source of the article"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        readOnly={isReadOnly}
        text={draft.whole}
      />
    </div>
  )
}
