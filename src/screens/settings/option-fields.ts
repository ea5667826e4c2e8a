// How the options of rules are asked for: what each is called, and in which unit.
import { z } from 'zod'
import { type RuleWithOptions, ruleOptionSchemas } from '../../checks/rule-options.ts'

export type OptionField = { label: string; hint?: string } & (
  | { kind: 'number'; unit: string }
  /** Kept as a share, shown in hundredths. */
  | { kind: 'percent'; unit: string }
  | { kind: 'names'; noun: string }
)

/** By the key of the option, as its field shows it. */
export type OptionValues = Record<string, unknown>

const articles = { label: 'In at least', kind: 'number', unit: 'articles' } as const

const fields = {
  'field-length': {
    titleMost: { label: 'Title, at most', kind: 'number', unit: 'characters' },
    excerptMost: { label: 'Excerpt, at most', kind: 'number', unit: 'characters' },
    metaDescriptionLeast: { label: 'Search description, at least', kind: 'number', unit: 'characters' },
    metaDescriptionMost: { label: 'Search description, at most', kind: 'number', unit: 'characters' },
  },
  'pixel-width': {
    titleMostPx: { label: 'Title, at most', kind: 'number', unit: 'pixels' },
    metaDescriptionMostPx: { label: 'Search description, at most', kind: 'number', unit: 'pixels' },
  },
  'required-field': { fields: { label: 'Fields', kind: 'names', noun: 'field' } },
  readability: {
    mostLix: {
      label: 'At most',
      kind: 'number',
      unit: 'LIX',
      hint: '40 is a newspaper, 50 a report, 60 a law.',
    },
  },
  'wall-of-text': { mostWords: { label: 'Paragraph, at most', kind: 'number', unit: 'words' } },
  'recurring-paragraph': { least: articles },
  'shared-image': { least: articles },
  'template-family': { least: { label: 'At least', kind: 'number', unit: 'titles' } },
  'unknown-category': {
    taxonomy: {
      label: 'Categories of the site',
      kind: 'names',
      noun: 'category',
      hint: 'Without any, every category is right.',
    },
  },
  'too-many-trending': {
    mostShare: { label: 'Trending, at most', kind: 'percent', unit: '% of all articles' },
  },
  'broken-pile-link': {
    articlePaths: {
      label: 'Where the site shows its articles',
      kind: 'names',
      noun: 'path',
      hint: 'Such as /blog/: a link that begins so must lead to a slug.',
    },
  },
} as const satisfies {
  [Id in RuleWithOptions]: { [Key in keyof (typeof ruleOptionSchemas)[Id]]: OptionField }
}

/** By the key of the option; null for a rule that has none. */
export function optionFieldsOf(id: string): Readonly<Record<string, OptionField>> | null {
  return Object.hasOwn(fields, id) ? fields[id as RuleWithOptions] : null
}

const percent = z
  .number('A number.')
  .min(0, 'From 0 to 100 %.')
  .max(100, 'From 0 to 100 %.')
  .transform(shown => Math.round(shown * 100) / 10_000)

/** From what the fields hold to options of the rule; the schema of the settings has the last word. */
export function optionFormSchema(id: string): z.ZodObject {
  const schemas: Readonly<Record<string, z.ZodType>> = ruleOptionSchemas[id as RuleWithOptions]
  const entries = Object.entries(optionFieldsOf(id) ?? {}).map(([key, { kind }]) => {
    const schema = schemas[key] ?? z.never()
    return [key, kind === 'percent' ? percent.pipe(schema as z.ZodType<unknown, number>) : schema]
  })
  return z.object(Object.fromEntries(entries))
}

/** An option as its field shows it. */
export function shownValue({ kind }: OptionField, value: unknown): unknown {
  if (kind === 'names') return value ?? []
  return kind === 'percent' && typeof value === 'number' ? Math.round(value * 10_000) / 100 : value
}
