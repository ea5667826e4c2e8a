// What a form held once, put into the form of the same front matter again. It comes from the device, so nothing is
// taken on trust: what does not fit stays as the file has it.
import { type FieldName, fieldNames } from '../../../article/article-schema.ts'
import { type FormValues, formValuesOf, type OtherValue } from './form-values.ts'

type Data = Readonly<Record<string, unknown>>

export function typedValues(data: Data, typed: Data): FormValues {
  const values = formValuesOf(data)
  const known = fieldNames.filter(name => isAlike(values[name], typed[name]) && fitsList(name, typed[name]))
  const { other } = typed
  return {
    ...values,
    ...Object.fromEntries(known.map(name => [name, typed[name]])),
    other: values.other.map(before => (Array.isArray(other) ? otherOf(before, other) : before)),
  }
}

function otherOf(before: OtherValue, typed: readonly Partial<OtherValue>[]): OtherValue {
  const same = typed.find(value => value?.key === before.key && value.kind === before.kind)
  return same && isAlike(before.value, same.value)
    ? { ...before, value: same.value as OtherValue['value'] }
    : before
}

function isAlike(a: unknown, b: unknown): boolean {
  return typeof a === typeof b && Array.isArray(a) === Array.isArray(b)
}

function fitsList(name: FieldName, value: unknown): boolean {
  if (!Array.isArray(value)) return true
  if (name === 'keywords') return value.every(item => typeof item === 'string')
  return value.every(item => typeof item?.type === 'string' && typeof item.name === 'string')
}
