import type { Check } from '../check.ts'
import type { RuleOptions } from '../rule-options.ts'

/** What other sites call it. */
const others = new Map([
  ['excerpt', 'description'],
  ['category', 'categories'],
])

export const requiredField: Check<RuleOptions<'required-field'>> = {
  id: 'required-field',
  severity: 'error',
  scope: 'article',
  title: 'Fields are missing',
  about:
    'Every article needs a title. One that goes over the desk, so that it has a status, also needs the date, slug, excerpt and category that lists, searches and addresses are made of.',
  check({ data, field, frontMatter, problems, body }, { fields }) {
    if (problems.length > 0) return []
    const end = frontMatter?.to ?? body.from
    const wanted = isBlank(data.status) ? fields.filter(name => name === 'title') : fields
    return wanted
      .filter(name => isBlank(data[name]) && isBlank(data[others.get(name) ?? name]))
      .map(name => ({
        ...placeOf(field(name), end),
        field: name,
        message: `The article has no ${name}.`,
      }))
  },
}

function placeOf(field: { from: number; to: number } | null, end: number) {
  return field ? { from: field.from, to: field.to } : { from: end, to: end }
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}
