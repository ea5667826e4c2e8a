// The checks of a whole pile, kept up to date article by article: its findings are read from what is known of all. Pure
// and without waiting: callers go on in slices.
import { type RuleSet, usualRules } from '../rule-set.ts'
import { clusterSteps, type DuplicateCluster } from './clusters.ts'
import type { CorpusFinding, CorpusRuleId } from './corpus-rules.ts'
import type { ArticleDigest, Placed, Worded } from './digest.ts'
import { baseName, keyOf, Pile } from './pile.ts'
import { hashText } from './text-hash.ts'
import { titleShapes } from './title-shapes.ts'

/** What is said of shares and single categories needs some articles. */
const leastPile = 20

type Tell = (rule: CorpusRuleId, place: Worded, message: string, others?: readonly string[]) => void

export type CorpusChecks = ReturnType<typeof createCorpusChecks>

/** Other rules may be put in force at any time: what is known of the pile stays good. */
export function createCorpusChecks(rules: RuleSet = usualRules) {
  const pile = new Pile()
  return {
    put: (digest: ArticleDigest): void => pile.put(digest),
    remove: (id: string): void => pile.remove(id),
    findingsOf: (id: string, inForce = rules): CorpusFinding[] => findingsOf(pile, id, inForce),
    get: (id: string): ArticleDigest | null => pile.get(id),
    /** Longer paragraphs of an article, and those of them that recur. */
    paragraphsOf: (id: string, inForce = rules) => paragraphsOf(pile, id, inForce),
    clusterSteps: () => clusterSteps(pile),
    /** Each article is in one at most; largest first. */
    clusters(): DuplicateCluster[] {
      const steps = clusterSteps(pile)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    },
  }
}

function findingsOf(pile: Pile, id: string, rules: RuleSet): CorpusFinding[] {
  const digest = pile.get(id)
  if (!digest) return []
  const findings: CorpusFinding[] = []
  const tell: Tell = (rule, { from, to, words }, message, others = []) => {
    const severity = rules.corpusSeverity(rule)
    if (severity && !rules.dismissedOf(rule)?.coversNumber(words))
      findings.push({ rule, severity, from, to, message, others })
  }
  tellOfNames(pile, digest, tell, rules)
  tellOfTexts(pile, digest, tell, rules)
  tellOfCategories(pile, digest, tell, rules)
  const { articlePaths } = rules.options('broken-pile-link')
  for (const link of digest.links)
    if (isBroken(pile, link, articlePaths))
      tell('broken-pile-link', link, `No article is at “${link.value}”.`)
  return findings.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** How many of its longer paragraphs stand in others too, as often as the rule wants. */
function paragraphsOf(
  pile: Pile,
  id: string,
  rules: RuleSet,
): { paragraphs: number; recurring: number } | null {
  const digest = pile.get(id)
  if (!digest) return null
  const { least } = rules.options('recurring-paragraph')
  const recurring = digest.paragraphs.filter(({ hash }) => pile.paragraph.count(hash) >= least)
  return { paragraphs: digest.paragraphs.length, recurring: recurring.length }
}

function tellOfNames(pile: Pile, { id, slug, title }: ArticleDigest, tell: Tell, rules: RuleSet): void {
  if (slug) {
    const others = pile.slug.others(slug.value, id)
    if (others.length > 0) tell('same-slug', slug, `The slug is that of ${namesOf(others)} too.`, others)
    if (!baseName(id).endsWith(slug.value))
      tell('slug-file-name', slug, `The file is called “${baseName(id)}”.`)
  }
  if (!title) return
  const others = pile.title.others(keyOf(title), id)
  if (others.length > 0) tell('same-title', title, `The title is that of ${namesOf(others)} too.`, others)
  const { least } = rules.options('template-family')
  const family = titleShapes(title.value).find(shape => pile.shape.count(hashText(shape)) >= least)
  if (!family) return
  const count = pile.shape.count(hashText(family))
  tell('template-family', title, `${count} titles go “${family}”.`, pile.shape.others(hashText(family), id))
}

function tellOfTexts(
  pile: Pile,
  { id, body, paragraphs, images }: ArticleDigest,
  tell: Tell,
  rules: RuleSet,
): void {
  const leastRecurring = rules.options('recurring-paragraph').least
  const leastSharing = rules.options('shared-image').least
  const duplicates = pile.duplicatesOf(id)
  const [nearest] = duplicates
  if (nearest)
    tell(
      'near-duplicate',
      body,
      `About ${Math.round(nearest.similarity * 100)} % of the text is that of ${namesOf(duplicates.map(each => each.id))}.`,
      duplicates.slice(0, 20).map(each => each.id),
    )
  for (const paragraph of paragraphs) {
    const { hash } = paragraph
    const count = pile.paragraph.count(hash)
    if (count >= leastRecurring)
      tell(
        'recurring-paragraph',
        paragraph,
        `${count} articles have this paragraph.`,
        pile.paragraph.others(hash, id),
      )
  }
  for (const image of images) {
    const count = pile.image.count(image.value)
    if (count >= leastSharing)
      tell('shared-image', image, `${count} articles show this image.`, pile.image.others(image.value, id))
  }
}

function tellOfCategories(
  pile: Pile,
  { categories, trending }: ArticleDigest,
  tell: Tell,
  rules: RuleSet,
): void {
  const { taxonomy } = rules.options('unknown-category')
  const { mostShare } = rules.options('too-many-trending')
  const known = taxonomy && new Set(taxonomy.map(name => name.toLowerCase()))
  for (const category of categories) {
    const isKnown = known?.has(category.value.toLowerCase())
    if (isKnown === false)
      tell('unknown-category', category, `The site knows no category “${category.value}”.`)
    else if (pile.size >= leastPile && pile.category.count(category.value.toLowerCase()) === 1)
      tell('orphan-category', category, `No other article is in “${category.value}”.`)
  }
  if (trending && pile.size >= leastPile && pile.trending > pile.size * mostShare)
    tell('too-many-trending', trending, `${pile.trending} of ${pile.size} articles are trending.`)
}

function isBroken(pile: Pile, { value }: Placed, articlePaths: readonly string[]): boolean {
  const path = (value.split(/[?#]/)[0] ?? '').replace(/\/$/, '')
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return false
  if (/\.(?:md|mdx|mdoc|markdown)$/i.test(path)) return !pile.fileName.has(baseName(decoded(path)))
  const below = articlePaths.find(each => path.startsWith(each) && path.length > each.length)
  return below !== undefined && !pile.slug.has(decoded(path.slice(below.length)))
}

function namesOf(ids: readonly string[]): string {
  const [first = ''] = ids
  return ids.length === 1 ? `“${first}”` : `“${first}” and ${ids.length - 1} more`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
