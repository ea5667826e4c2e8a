// What our rules are called, of articles and of the pile.
import { allRules } from './all-rules.ts'
import { corpusRules } from './corpus/corpus-rules.ts'

export const ruleTitles: ReadonlyMap<string, string> = new Map(
  [...allRules, ...corpusRules].map(({ id, title }) => [id, title]),
)
