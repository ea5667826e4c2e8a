// Every other key of the file: typed inputs, the same as text, and the keys that come and go.
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { editFields } from '../../../article/edit-fields.ts'
import { otherText } from '../../../article/other-text/other-text.ts'
import type { FormValues } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import formStyles from './details-form.module.css'
import styles from './field.module.css'
import { NewFieldForm } from './new-field-form.tsx'
import { OtherField } from './other-field.tsx'
import { OtherTextForm } from './other-text-form.tsx'
import { useSourceStep } from './use-source-step.ts'

type Open = { text: string } | 'new' | null

export function OtherFields() {
  const { article } = useDetails()
  const others = useWatch<FormValues, 'other'>({ name: 'other' })
  const [open, setOpen] = useState<Open>(null)
  const [problem, setProblem] = useState('')
  const step = useSourceStep()
  const isText = open !== null && open !== 'new'
  const canBeText = useMemo(() => otherText(article.source) !== null, [article])
  const openText = () => {
    const fault = step.make('', source => {
      setOpen({ text: otherText(source) ?? '' })
      return []
    })
    setProblem(fault)
  }
  const remove = (key: string) =>
    setProblem(step.make(`“${key}” is removed.`, source => editFields(source, { [key]: null })))

  return (
    <section aria-label="Other fields">
      <div className={formStyles.headingRow}>
        <h2 className={formStyles.heading}>Other fields</h2>
        {canBeText && !isText && (
          <button type="button" className={styles.link} onClick={openText}>
            As {article.format.toUpperCase()}
          </button>
        )}
      </div>
      {isText ? (
        <OtherTextForm
          format={article.format.toUpperCase()}
          first={open.text}
          step={step}
          onClose={() => setOpen(null)}
        />
      ) : (
        others.map((other, index) => (
          <OtherField key={other.key} other={other} index={index} onRemove={() => remove(other.key)} />
        ))
      )}
      {problem && (
        <p className={styles.error} role="alert">
          {problem}
        </p>
      )}
      <p className={styles.said} role="status">
        {step.said}{' '}
        {step.undo && (
          <button type="button" className={styles.link} onClick={step.undo}>
            Undo
          </button>
        )}
      </p>
      {open === 'new' && <NewFieldForm step={step} onClose={() => setOpen(null)} />}
      {open === null && (
        <button type="button" className={styles.link} onClick={() => setOpen('new')}>
          Add a field
        </button>
      )}
    </section>
  )
}
