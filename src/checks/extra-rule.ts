// A rule that is not ours: it may do anything, so whatever it does wrong becomes a finding that says so.
import { z } from 'zod'
import { applyEdits } from '../article/text-edit.ts'
import { type Check, type RuleFinding, severities } from './check.ts'
import type { CheckedArticle } from './checked-article.ts'

const ruleSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens.'),
  severity: z.enum(severities, `Expected one of ${severities.join(', ')}.`),
  scope: z.literal('article', 'Expected “article”.'),
  title: z.string().min(1),
  about: z.string().min(1),
  check: z.custom<Check['check']>(value => typeof value === 'function', 'Expected a function.'),
})

const findingsSchema = z.array(
  z.object({
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
    message: z.string().min(1),
    fix: z
      .object({
        title: z.string().min(1),
        isSafe: z.boolean(),
        edits: z.array(z.object({ from: z.int(), to: z.int(), insert: z.string() })),
      })
      .optional(),
  }),
)

/** The rule, made safe to run; or what is wrong with it. */
export function readExtraRule(value: unknown): { rule: Check } | { problem: string } {
  const result = ruleSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  }
  const { id, severity, scope, title, about, check } = result.data
  return {
    rule: { id, severity, scope, title, about, check: (article, options) => run(check, article, options) },
  }
}

function run(check: Check['check'], article: CheckedArticle, options: unknown): readonly RuleFinding[] {
  try {
    return findingsSchema.parse(check(article, options)).map(finding => checked(finding, article.source))
  } catch (error) {
    const reason = error instanceof z.ZodError ? 'it gave no list of findings' : String(error)
    return [{ from: 0, to: 0, message: `This rule of the site failed: ${reason}` }]
  }
}

function checked(finding: RuleFinding, source: string): RuleFinding {
  const { from, to, fix } = finding
  if (from > to || to > source.length) throw new Error('it pointed outside the text')
  if (fix) applyEdits(source, fix.edits)
  return finding
}
