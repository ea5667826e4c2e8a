// The other fields as they stand in the file, edited as text. What can be read is taken over once typing rests, so that
// it is kept like everything typed; what cannot is told with its line, and changes nothing.
import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { GalleyError } from '../../../article/galley-error.ts'
import { editOtherText, otherText } from '../../../article/other-text/other-text.ts'
import { applyEdits } from '../../../article/text-edit.ts'
import styles from './field.module.css'
import textStyles from './other-text-form.module.css'
import type { SourceStep } from './use-source-step.ts'

const restMs = 300

interface OtherTextFormProps {
  /** Such as YAML. */
  format: string
  /** What stands there now. */
  first: string
  step: SourceStep
  onClose: () => void
}

export function OtherTextForm({ format, first, step, onClose }: OtherTextFormProps) {
  const id = useId()
  const [text, setText] = useState(first)
  const [taken, setTaken] = useState(first)
  /** What the fields then read as: blank lines at the end and the like are not part of them. */
  const [expected, setExpected] = useState(first)
  const [problem, setProblem] = useState('')

  /** True when the text is what the article has now. */
  const take = (next: string): boolean => {
    if (next === taken) {
      setProblem('')
      return true
    }
    let after = ''
    const fault = step.make('', source => {
      if ((otherText(source) ?? '') !== expected)
        throw new GalleyError(
          'invalid',
          'These fields were changed by something else meanwhile. Close and try again.',
        )
      const edits = editOtherText(source, next)
      after = otherText(applyEdits(source, edits)) ?? ''
      return edits
    })
    setProblem(fault)
    if (fault) return false
    setTaken(next)
    setExpected(after)
    return true
  }
  const takeLater = useEffectEvent(() => void take(text))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text waits anew
  useEffect(() => {
    const timer = setTimeout(() => takeLater(), restMs)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className={styles.field}>
      <textarea
        className={`${styles.input} ${textStyles.text}`}
        aria-label={`Other fields as ${format}`}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? id : undefined}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={() => take(text)}
      />
      {problem && (
        <p id={id} className={styles.error} role="alert">
          {problem} This is not taken over.
        </p>
      )}
      <div className={textStyles.actions}>
        <Button size="compact-xs" variant="filled" onClick={() => take(text) && onClose()}>
          Done
        </Button>
        <Button
          size="compact-xs"
          onClick={() => {
            take(first)
            onClose()
          }}
        >
          Put back as it was
        </Button>
      </div>
    </div>
  )
}
