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
        ...(field(name) ? placeOf(field(name)) : { from: end, to: end }),
        message: `The article has no ${name}.`,
      }))
  },
}

function placeOf(place: { from: number; to: number } | null) {
  return { from: place?.from ?? 0, to: place?.to ?? 0 }
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}
