// What a desk may set of its checks: one schema for the settings file, the API and the setting `checks` of any store.
import { z } from 'zod'
import { GalleyError, type Issue } from '../article/galley-error.ts'
import { statuses } from '../article/status.ts'
import { allRules } from './all-rules.ts'
import { severities } from './check.ts'
import { corpusRules } from './corpus/corpus-rules.ts'
import type { DismissedWords } from './dismissed-words.ts'
import { mostReasonCharacters } from './reason-length.ts'
import { ruleOptionSchemas } from './rule-options.ts'

const grades = ['off', ...severities] as const
export type Grade = (typeof grades)[number]

const gradeNames = grades.map(grade => `“${grade}”`).join(', ')
const gradeSchema = z.enum(grades, `Expected one of ${gradeNames}.`)
const orObject = `Expected one of ${gradeNames}, or an object with “severity” and options.`

/** Why a rule is off, for people. */
const reasonSchema = z.string('Expected a text.').max(mostReasonCharacters).optional()

/** A rule is graded, `"off"`, or by an object with `severity` and the options that it has. */
function ruleSetting<Shape extends z.core.$ZodLooseShape>(options: Shape) {
  const object = z.strictObject({ severity: gradeSchema.optional(), reason: reasonSchema, ...options })
  return z.union([gradeSchema, object], orObject).optional()
}

const ownRules = [...allRules, ...corpusRules].map(({ id }) => id)

function ownSettings(): Record<string, z.ZodType> {
  const options: Readonly<Record<string, z.core.$ZodLooseShape>> = ruleOptionSchemas
  return Object.fromEntries(ownRules.map(id => [id, ruleSetting(options[id] ?? {})]))
}

/** A rule of the site: it knows its options itself. */
const extraSetting = z.union([gradeSchema, z.looseObject({ severity: gradeSchema.optional() })], orObject)

export interface RuleSetting {
  severity?: Grade
  /** Why it is off, for people. */
  reason?: string
  [option: string]: unknown
}

export interface CheckSettings {
  /** By the id of the rule; what is not named is as it comes. */
  rules?: Record<string, Grade | RuleSetting>
  /** Modules with the site's own rules, as paths from the folder of the settings file. */
  extraRules?: string[]
  /** Nothing with an error gets into these statuses. */
  gate?: { noErrors?: string[] }
  /** Words that are fine in every article. */
  dismissed?: DismissedWords[]
}

const dismissedSchema = z.strictObject({
  rule: z.string('Expected the id of a rule.').min(1),
  text: z.string('Expected the words.'),
  message: z.string('Expected a text.').optional(),
  reason: z.string('Expected a text.').max(mostReasonCharacters),
  at: z.string('Expected a time.'),
})

export const checkSettingsSchema: z.ZodType<CheckSettings> = z
  .strictObject({
    rules: z.object(ownSettings()).catchall(extraSetting).optional(),
    extraRules: z.array(z.string('Expected the path of a module.').min(1)).optional(),
    gate: z
      .strictObject({
        noErrors: z.array(z.enum(statuses, `Expected one of ${statuses.join(', ')}.`)).optional(),
      })
      .optional(),
    dismissed: z.array(dismissedSchema).optional(),
  })
  .superRefine(({ rules = {}, extraRules = [] }, context) => {
    if (extraRules.length > 0) return
    for (const id of unknownRules(Object.keys(rules), []))
      context.addIssue({ code: 'custom', path: ['rules', id], message: `There is no rule “${id}”.` })
  }) as z.ZodType<CheckSettings>

/** The setting as the stores keep it; in a folder it is the key `checks` of `galley.config.json`. */
export const checksSetting = {
  name: 'checks',
  schema: checkSettingsSchema,
  empty: {} satisfies CheckSettings,
}

export function unknownRules(ids: readonly string[], extraRules: readonly { id: string }[]): string[] {
  const known = new Set([...ownRules, ...extraRules.map(({ id }) => id)])
  return ids.filter(id => !known.has(id))
}

/** `file` names where they were read, for the message. Throws `invalid` with an issue for each thing that is wrong. */
export function readCheckSettings(value: unknown, file = 'The setting “checks”'): CheckSettings {
  const result = checkSettingsSchema.safeParse(value ?? {})
  if (result.success) return result.data
  const issues = result.error.issues.flatMap(issue => plainIssues(issue, ['checks']))
  const told = issues.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw new GalleyError('invalid', `${file} has settings that the checks do not know. ${told}`, { issues })
}

/** Of a value that may be a word or an object: what is wrong inside the object, when it is one. */
function plainIssues(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.at(-1) ?? []
    const isObject = inside.some(each => each.path.length > 0 || each.code === 'unrecognized_keys')
    if (isObject) return inside.flatMap(each => plainIssues(each, path))
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({ path: [...path, key].join('.'), message: 'There is no such key.' }))
  return [{ path: path.join('.'), message: issue.message }]
}
