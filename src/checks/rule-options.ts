// What can be set of single rules beside their severity. Each limit has its usual value here and nowhere else.
import { z } from 'zod'

const limit = z.int('A whole number.').nonnegative('Not less than 0.').optional()
const least = z.int('A whole number.').min(2, 'At least 2.').optional()
const names = z.array(z.string().min(1)).optional()

/** Flat, so that what a settings file leaves out is filled in key by key. */
export const ruleOptionSchemas = {
  'field-length': {
    titleMost: limit,
    excerptMost: limit,
    metaDescriptionLeast: limit,
    metaDescriptionMost: limit,
  },
  'pixel-width': { titleMostPx: limit, metaDescriptionMostPx: limit },
  'required-field': { fields: names },
  readability: { mostLix: limit },
  'wall-of-text': { mostWords: limit },
  'recurring-paragraph': { least },
  'shared-image': { least },
  'template-family': { least },
  /** The categories that the site knows; without it any is right. */
  'unknown-category': { taxonomy: names },
  /** The share of articles that may be trending. */
  'too-many-trending': { mostShare: z.number().min(0).max(1, 'A share, from 0 to 1.').optional() },
  /** Where the site shows its articles, such as `/blog/`: links below it must lead to a slug. */
  'broken-pile-link': { articlePaths: names },
} as const

export type RuleWithOptions = keyof typeof ruleOptionSchemas
type Given<Id extends RuleWithOptions> = {
  [Key in keyof (typeof ruleOptionSchemas)[Id]]-?: NonNullable<
    z.infer<(typeof ruleOptionSchemas)[Id][Key] & z.ZodType>
  >
}
/** What a rule goes by: all of it. */
export type RuleOptions<Id extends RuleWithOptions> = Id extends 'unknown-category'
  ? Partial<Given<Id>>
  : Given<Id>

export const usualOptions: { readonly [Id in RuleWithOptions]: RuleOptions<Id> } = {
  // Characters that search results and cards show; the same as the meters of the editor.
  'field-length': { titleMost: 60, excerptMost: 140, metaDescriptionLeast: 50, metaDescriptionMost: 160 },
  // What search engines show on a wide screen: a line of title, two lines of description.
  'pixel-width': { titleMostPx: 600, metaDescriptionMostPx: 990 },
  'required-field': { fields: ['title', 'date', 'slug', 'excerpt', 'category'] },
  // LIX: 40 is a newspaper, 50 a report, 60 a law.
  readability: { mostLix: 64 },
  'wall-of-text': { mostWords: 200 },
  'recurring-paragraph': { least: 3 },
  'shared-image': { least: 4 },
  'template-family': { least: 5 },
  'unknown-category': {},
  'too-many-trending': { mostShare: 0.25 },
  'broken-pile-link': { articlePaths: [] },
}
