// Judges the form by the article schema: every problem at once, each at its field.
import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { articleSchema } from '../../../article/article-schema.ts'
import { type FormValues, fieldsOf } from './form-values.ts'

const resolveFields = zodResolver(articleSchema) as unknown as Resolver<Record<string, unknown>>

export function articleResolver(data: Readonly<Record<string, unknown>>): Resolver<FormValues> {
  return async (values, context, options) => {
    const { errors: found } = await resolveFields(fieldsOf(values, data), context, options as never)
    const errors = found as FieldErrors<FormValues>
    if (errors.readingTime)
      errors.readingTime = { type: 'number', message: 'Reading time is a number of minutes.' }
    const other = values.other.map(({ kind, value }) =>
      kind === 'number' && (value === '' || Number.isNaN(Number(value)))
        ? { value: { type: 'number', message: 'Write a number, or change the field in the source.' } }
        : undefined,
    )
    if (other.some(Boolean)) errors.other = other as FieldErrors<FormValues>['other']
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
}
