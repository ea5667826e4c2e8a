import type { Check } from '../check.ts'
import { matches } from '../matches.ts'

const phrases = new RegExp(
  [
    "in today['’]s (?:fast-paced|ever-changing|ever-evolving|digital|competitive|modern|rapidly \\w+)(?: \\w+)? (?:world|landscape|age|era|environment|society)",
    'in the (?:ever-evolving|ever-changing|fast-paced|rapidly evolving) (?:world|landscape|realm|field) of',
    "(?:this (?:article|guide|post|section) (?:will )?|let['’]s )?delves? (?:deep(?:er)? )?into (?:the )?(?:world|realm|intricacies|multifaceted|complexities|depths)(?: of)?",
    'unlock(?:ing)? (?:the|your|its|their) (?:full|true) potential',
    "(?:is|are|isn['’]t|it['’]s) (?:not|no longer) just (?:about )?[^.;\\n]{1,60}; it['’]s (?:about )?",
    "(?:is|are) no longer (?:just )?a (?:luxury|trend|choice|nice-to-have)[^.;\\n]{0,40}; (?:it['’]s|they['’]re) a (?:necessity|must)",
    'a (?:rich )?tapestry of',
    '(?:is|stands as) a testament to',
    'navigat(?:e|ing) the complexities of',
    'embark(?:ing)? on (?:a|this|your) (?:transformative |exciting )?journey',
    'multifaceted (?:impact|nature|approach|world) of',
    'has (?:given way|evolved) to a more nuanced understanding',
    'harness(?:ing)? the (?:full )?power of',
    'covers everything you need to know about',
    'the relentless pursuit of',
  ].join('|'),
  'gi',
)
const hint =
  /today['’]s|ever-|fast-paced|rapidly evolving|delve|potential|not just|no longer|tapestry|testament|complexities|embark|multifaceted|nuanced|harness|everything you|relentless/i

export const wornPhrase: Check = {
  id: 'worn-phrase',
  severity: 'note',
  scope: 'article',
  title: 'Worn phrases',
  about:
    'Generators write the same phrases into every article (“in today’s fast-paced world”, “unlock the full potential”). Readers know them.',
  check: ({ prose }) =>
    hint.test(prose)
      ? matches(prose, phrases, ([phrase]) => `“${phrase.trim()}” stands in countless articles.`)
      : [],
}
