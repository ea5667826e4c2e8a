// The category from its exact name to its niche: five levels, each further in.
import { IconPlus, IconX } from '@tabler/icons-react'
import { type CSSProperties, type Ref, useRef } from 'react'
import { useController, useFormState } from 'react-hook-form'
import { categoryTypes } from '../../../article/article-schema.ts'
import { fieldLabels } from '../../../article/field-labels.ts'
import { SuggestInput } from '../../../ui/suggest-input.tsx'
import { type CategoryValue, type FormValues, fitsForm } from '../draft/form-values.ts'
import styles from './category-levels.module.css'
import { useDetails } from './details-context.ts'
import { errorText } from './error-text.ts'
import fieldStyles from './field.module.css'
import { OnlyInSource } from './only-in-source.tsx'
import { useSuggestions } from './use-suggestions.ts'

export function CategoryLevels() {
  const { data } = useDetails().article
  const { field } = useController<FormValues, 'categories'>({ name: 'categories' })
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const { errors } = useFormState<FormValues>({ name: 'categories' })
  if (!fitsForm('categories', data.categories))
    return <OnlyInSource label={fieldLabels.categories} value={data.categories} />
  const levels = field.value
  const change = (index: number, part: Partial<CategoryValue>) =>
    field.onChange(levels.map((level, at) => (at === index ? { ...level, ...part } : level)))
  const unused = categoryTypes.find(type => !levels.some(level => level.type === type))
  const fault = errorText(errors.categories)

  return (
    <fieldset ref={fieldset} className={styles.levels}>
      <legend>{fieldLabels.categories}</legend>
      {levels.map((level, index) => (
        <CategoryLevel
          // biome-ignore lint/suspicious/noArrayIndexKey: levels have no other identity
          key={index}
          level={level}
          number={index + 1}
          ref={index === 0 ? field.ref : undefined}
          onChange={part => change(index, part)}
          onRemove={() => field.onChange(levels.filter((_, at) => at !== index))}
        />
      ))}
      {fault && <p className={fieldStyles.error}>{fault}</p>}
      {unused && (
        <button
          type="button"
          className={styles.add}
          onClick={() => {
            field.onChange([...levels, { type: unused, name: '' }])
            requestAnimationFrame(() =>
              [...(fieldset.current?.querySelectorAll('input') ?? [])].at(-1)?.focus(),
            )
          }}
        >
          <IconPlus size={13} stroke={1.75} aria-hidden /> Add {unused} level
        </button>
      )}
    </fieldset>
  )
}

interface CategoryLevelProps {
  level: CategoryValue
  /** From 1. */
  number: number
  ref: Ref<HTMLInputElement> | undefined
  onChange: (part: Partial<CategoryValue>) => void
  onRemove: () => void
}

function CategoryLevel({ level: { type, name }, number, ref, onChange, onRemove }: CategoryLevelProps) {
  const { suggestions, onFocus } = useSuggestions('category', name)
  const depth = (categoryTypes as readonly string[]).indexOf(type)
  return (
    <div className={styles.level} style={{ '--depth': Math.max(0, depth) } as CSSProperties}>
      <select
        aria-label={`Kind of level ${number}`}
        value={type}
        onChange={event => onChange({ type: event.target.value })}
      >
        {depth < 0 && <option>{type}</option>}
        {categoryTypes.map(known => (
          <option key={known}>{known}</option>
        ))}
      </select>
      <SuggestInput
        aria-label={`Name of the ${type} level`}
        aria-invalid={name.trim() === ''}
        value={name}
        suggestions={suggestions}
        ref={ref}
        onChange={name => onChange({ name })}
        onFocus={onFocus}
      />
      <button type="button" aria-label={`Remove the ${type} level`} onClick={onRemove}>
        <IconX size={13} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}
