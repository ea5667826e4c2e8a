// The options of a rule as a form. A field that is left is written, if all of them are right; what somebody else set
// meanwhile shows, but for what is being typed.
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useRef } from 'react'
import { FormProvider, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import { optionsOf, type SettingsChange, setOptions, usualOptionsOf } from '../../checks/change-settings.ts'
import type { CheckSettings } from '../../checks/check-settings.ts'
import type { RuleInWords } from '../../checks/rule-groups.ts'
import { type OptionField, type OptionValues, optionFormSchema, shownValue } from './option-fields.ts'
import { OptionInput } from './option-input.tsx'
import styles from './rule-options.module.css'

interface RuleOptionsProps {
  rule: RuleInWords
  fields: Readonly<Record<string, OptionField>>
  settings: CheckSettings
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
}

export function RuleOptions({ rule, fields, settings, isReadOnly, onChange }: RuleOptionsProps) {
  const options = optionsOf(settings, rule.id)
  const usual = usualOptionsOf(rule.id)
  const values: OptionValues = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, shownValue(field, options[key])]),
  )
  const resolver = useMemo(
    () => zodResolver(optionFormSchema(rule.id)) as unknown as Resolver<OptionValues>,
    [rule.id],
  )
  const form = useForm<OptionValues>({
    defaultValues: values,
    resolver,
    mode: 'onChange',
    // It is taken when it is left: whoever leaves it is not to be called back.
    shouldFocusError: false,
  })
  useFollow(form, values)
  const submit = form.handleSubmit(given => {
    const changed = Object.entries(given).filter(([key, value]) => !isEqual(value, options[key]))
    if (changed.length > 0) onChange(setOptions(rule.id, Object.fromEntries(changed)))
  })
  return (
    <FormProvider {...form}>
      <form
        className={styles.options}
        aria-label={`Options of “${rule.title}”`}
        noValidate
        onSubmit={submit}
        onBlur={() => void submit()}
      >
        {Object.entries(fields).map(([key, field]) => (
          <OptionInput
            key={key}
            name={key}
            field={field}
            usual={isEqual(options[key], usual[key]) ? undefined : shownValue(field, usual[key])}
            isReadOnly={isReadOnly}
            onTaken={() => void submit()}
          />
        ))}
      </form>
    </FormProvider>
  )
}

/** What is set by now goes into the fields, but for those that hold something else than they were given. */
function useFollow({ getValues, setValue }: UseFormReturn<OptionValues>, values: OptionValues): void {
  const given = useRef(values)
  useEffect(() => {
    for (const [key, value] of Object.entries(values)) {
      const isTyped = !isEqual(getValues(key), given.current[key])
      if (!isTyped && !isEqual(value, given.current[key])) setValue(key, value, { shouldValidate: true })
    }
    given.current = values
  })
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? []) === JSON.stringify(other ?? [])
}
