// A text of the front matter, of one line or more, with a meter where length matters.
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { textWidthPx } from '../../../article/text-width.ts'
import { LengthMeter } from '../../../ui/length-meter.tsx'
import type { FormValues } from '../draft/form-values.ts'
import styles from './field.module.css'
import { Field } from './field.tsx'

type TextName = {
  [Name in keyof FormValues]: FormValues[Name] extends string ? Name : never
}[keyof FormValues]

interface TextFieldProps {
  name: Exclude<TextName, undefined> & keyof FormValues
  /** Characters that fit where the text is shown. */
  limit?: number
  /** Where it is cut by width, in which size of letters. */
  width?: { sizePx: number; mostPx: number }
  isMultiline?: boolean
  note?: ReactNode
  /** The rule of the checks that says the same. */
  noteRule?: string
  aside?: ReactNode
  inputMode?: 'text' | 'url' | 'decimal'
}

export function TextField({
  name,
  limit,
  width,
  isMultiline,
  note,
  noteRule,
  aside,
  inputMode,
}: TextFieldProps) {
  const { register } = useFormContext<FormValues>()
  const field = name as 'title'
  return (
    <Field
      name={field}
      note={note}
      noteRule={noteRule}
      aside={limit === undefined ? aside : <FieldMeter name={field} limit={limit} width={width} />}
    >
      {input =>
        isMultiline ? (
          <textarea {...input} {...register(field)} className={styles.input} rows={2} />
        ) : (
          <input
            {...input}
            {...register(field)}
            className={styles.input}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
          />
        )
      }
    </Field>
  )
}

interface FieldMeterProps {
  name: 'title'
  limit: number
  width: TextFieldProps['width']
}

function FieldMeter({ name, limit, width }: FieldMeterProps) {
  const value = useWatch<FormValues, 'title'>({ name })
  const widthPx = width && textWidthPx(value, width.sizePx)
  return <LengthMeter length={[...value].length} limit={limit} widthPx={widthPx} mostPx={width?.mostPx} />
}
