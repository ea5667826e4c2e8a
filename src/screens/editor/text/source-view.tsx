// The whole file, front matter included, as it stands, with what is wrong in it. Leaving this view reads it anew.
import { useMemo, useRef } from 'react'
import { parseArticle } from '../../../article/parse-article.ts'
import { locateProblem } from '../../../article/problem.ts'
import { LineNumbers } from '../../../ui/markdown-editor/line-numbers.tsx'
import { selectPlace } from '../../../ui/markdown-editor/select-place.ts'
import { TextArea } from '../../../ui/markdown-editor/text-area.tsx'
import { TextMarksContext } from '../../../ui/markdown-editor/text-marks.ts'
import { useRestedText } from '../../../ui/markdown-editor/use-rested-text.ts'
import { fieldProblems } from '../draft/field-problems.ts'
import type { Draft } from '../draft/use-draft.ts'
import styles from './source-view.module.css'

const restMs = 400

interface ShownProblem {
  /** Where it is, for people. */
  place: string
  message: string
  /** In the text; null for what is nowhere. */
  from: number | null
}

export function SourceView({ draft, isReadOnly }: { draft: Draft; isReadOnly: boolean }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const text = useRestedText(draft.whole, restMs)
  // What no textarea can hold, lone returns say, is known from the file alone.
  const isAsOpened = text === draft.wholeText
  const problems = useMemo(
    () => problemsOf(isAsOpened ? draft.article : parseArticle(text), text),
    [isAsOpened, draft.article, text],
  )
  const goTo = (from: number) => {
    const textarea = area.current
    if (!textarea) return
    const end = textarea.value.indexOf('\n', from)
    selectPlace(textarea, from, end < 0 ? textarea.value.length : end)
  }
  return (
    <div className={styles.view}>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Problems in this file">
          {problems.map(({ place, message, from }) => (
            <li key={`${place} ${message}`}>
              <button type="button" disabled={from === null} onClick={() => goTo(from ?? 0)}>
                <b>{place}</b> {message}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.frame}>
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
        {/* What the checks found is told by places of the text, not of the file. */}
        <TextMarksContext value={null}>
          <LineNumbers text={draft.whole} firstLine={1} />
        </TextMarksContext>
      </div>
    </div>
  )
}

/** Lines are the same in the file and in the textarea; offsets are not, where lines end in two characters. */
function problemsOf(article: ReturnType<typeof parseArticle>, text: string): ShownProblem[] {
  const lines = text.split('\n')
  const offsetOf = (line: number, column: number) => {
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    return start + Math.min(column - 1, lines[line - 1]?.length ?? 0)
  }
  const syntax = article.problems.map(({ line, column, message }) => ({
    place: `Line ${line}, column ${column}`,
    message,
    from: offsetOf(line, column),
  }))
  const fields = fieldProblems(article).map(({ field, message, from }) => {
    if (from === null) return { place: field, message, from }
    const { line, column } = locateProblem(article.source, { code: 'syntax', message, from, to: from })
    return { place: `Line ${line}, ${field}`, message, from: offsetOf(line, column) }
  })
  return [...syntax, ...fields]
}
