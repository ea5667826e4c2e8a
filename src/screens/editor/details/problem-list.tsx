// Everything that is wrong with the fields, at once: a way to each field, and to its place in the source.
import { useMemo } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { type FieldName, fieldNames } from '../../../article/article-schema.ts'
import { fieldLabels } from '../../../article/field-labels.ts'
import { fieldRanges } from '../../../article/field-ranges.ts'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { Range } from '../../../article/split-source.ts'
import type { SourcePlace } from '../checks/source-place.ts'
import type { FormValues } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import { errorText } from './error-text.ts'
import styles from './problem-list.module.css'

interface Fault {
  key: string
  label: string
  path: FieldName | `other.${number}.value`
  message: string
}

export function ProblemList({ onShow }: { onShow: (place: SourcePlace) => void }) {
  const { setFocus } = useFormContext<FormValues>()
  const { article, compose } = useDetails()
  const faults = useFaults()
  const { problems } = article
  const ranges = useMemo(() => fieldRanges(article.source), [article])
  const count = faults.length + problems.length
  if (count === 0) return null
  const lineOf = (at: number) => article.source.slice(0, at).split('\n').length
  const show = (from: number, to: number) => onShow({ source: article.source, from, to })
  /** The source is opened as the form has it by now, where the field may stand elsewhere. */
  const showField = (key: string, known: Range) => {
    const source = composed(compose) ?? article.source
    const range = fieldRanges(source).get(key) ?? known
    onShow({ source, ...range })
  }
  return (
    <section className={styles.problems} aria-label="Problems of the fields">
      <h2>{count === 1 ? '1 problem' : `${count} problems`}</h2>
      <ul>
        {faults.map(({ key, label, path, message }) => {
          const range = ranges.get(key)
          return (
            <li key={key}>
              <button type="button" title={message} onClick={() => setFocus(path)}>
                {label}
              </button>
              {range && (
                <button
                  type="button"
                  className={styles.line}
                  aria-label={`${label} in the source, line ${lineOf(range.from)}`}
                  onClick={() => showField(key, range)}
                >
                  line {lineOf(range.from)}
                </button>
              )}
            </li>
          )
        })}
        {problems.map(({ code, from, to, line, message }) => (
          <li key={`${code} ${from}`}>
            <button type="button" onClick={() => show(from, to)}>
              {message}
            </button>
            <span className={styles.line}>line {line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Null where a change is refused: then the source does not open either. */
function composed(compose: () => string): string | null {
  try {
    return compose()
  } catch (error) {
    if (isGalleyError(error)) return null
    throw error
  }
}

/** In the order of the form. */
function useFaults(): Fault[] {
  const { errors } = useFormState<FormValues>()
  const { getValues } = useFormContext<FormValues>()
  const known = fieldNames.map(key => ({
    key,
    label: fieldLabels[key],
    path: key,
    message: errorText(errors[key]),
  }))
  const others = getValues('other').map(({ key }, index) => ({
    key,
    label: key,
    path: `other.${index}.value` as const,
    message: errorText(errors.other?.[index]),
  }))
  return [...known, ...others].filter(({ message }) => message !== '')
}
