// The store port: where articles live. Adapters implement it; nobody asks which one is there.
import type { Snippet } from '../article/find-snippet.ts'
import type { ImageUse } from '../article/image-uses.ts'
import type { Summary } from '../article/summary.ts'
import type { FoundByServer } from './wire-findings.ts'
import type { ServerReport } from './wire-report.ts'

/** A list row: the summary, and what the store knows of the file. */
export interface ArticleRow extends Summary {
  id: string
  version: string
  /** Time of the last write, ISO 8601 in UTC. */
  updatedAt: string
  /** Bytes of the file. */
  size: number
  /** Of the desk record, when it names one. */
  assignee?: string
  /** Where the text matches; only in a list that asks for `snippets`. */
  snippet?: Snippet
  /** What the checks find; absent until the store has examined this version, and where nobody gave it checks. */
  findings?: FindingCounts
}

/** How many findings of each severity. */
export interface FindingCounts {
  errors: number
  warnings: number
  notes: number
  /** By the id of the rule, without those that found nothing; only in a list that asks for `ruleCounts`. */
  rules?: Readonly<Record<string, number>>
}

/** Counts findings for a store, which knows no checks itself. */
export interface Examiner {
  /** Counts made under another id are not good any more. */
  id: string
  /** Quick enough for each write; never throws. What the `dismissals` of the desk record speak of is not counted. */
  examine(source: string, dismissals?: unknown): FindingCounts
  /** Calls back when `id` has become another. Returns what stops it. */
  watch?(onChange: () => void): () => void
}

export interface StoredArticle {
  id: string
  /** The exact text of the file; bytes that are not UTF-8 stand as lone surrogates (see `decodeSource`). */
  source: string
  /** Strong hash of the source: the ETag. */
  version: string
  updatedAt: string
}

export const sortKeys = [
  'updated',
  'date',
  'title',
  'category',
  'status',
  'writtenBy',
  'length',
  'problems',
  'findings',
  'flags',
  'relevance',
] as const
export type SortKey = (typeof sortKeys)[number]
/** A leading minus means descending. */
export type Sort = SortKey | `-${SortKey}`

export interface ListQuery {
  status?: string
  trending?: boolean
  featured?: boolean
  category?: string
  keyword?: string
  writtenBy?: string
  /** First and last day of `date`, both included, as YYYY-MM-DD. */
  dateFrom?: string
  dateTo?: string
  /** Fewest and most words of the body, both included. */
  wordsMin?: number
  wordsMax?: number
  hasProblems?: boolean
  /** Whether the checks find anything. An article that is not examined yet is neither. */
  hasFindings?: boolean
  /**
   * A rule of the checks that finds something in the article, by its id. What a rule of the whole pile finds is known
   * only to whoever gives `PileRules`.
   */
  rule?: string
  /** Exactly this slug. */
  slug?: string
  /** Whether another article of the store, matching or not, has the same slug; no slug is none to share. */
  sameSlug?: boolean
  /** Likewise for the lead image. */
  sameImage?: boolean
  /** Person the article is assigned to in its desk record; '' finds the unassigned. */
  assignee?: string
  /**
   * Full text: every word must begin a word of title, body or keywords. Case and accents do not matter. When fewer
   * than three articles of the whole store match, longer words also find what differs by a typing error or two.
   */
  q?: string
  /** Default `-relevance` in a search, which is best first and newest first among equals; else `-updated`. Ties are broken by id. */
  sort?: Sort
  /** From `nextCursor` of the page before; stays valid when rows come or go. */
  cursor?: string
  /** Rows per page, 1 to 1,000; default 100. */
  limit?: number
  /** With the place where each row matches `q`, unless only its title does. */
  snippets?: boolean
  /** With the findings of each rule in `findings.rules`. */
  ruleCounts?: boolean
  /** Fields whose values are to be counted in the same answer. */
  facets?: readonly FacetField[]
  /** Only values that contain this, without regard to case and accents. */
  facetText?: string
}

/** Filters that name one value: what they can be set to is counted by `facets`. */
export const facetFields = [
  'status',
  'trending',
  'featured',
  'category',
  'keyword',
  'writtenBy',
  'hasProblems',
  'hasFindings',
  'rule',
  'sameSlug',
  'sameImage',
  'assignee',
] as const
export type FacetField = (typeof facetFields)[number]

/**
 * How many articles each value of a filter would show: counted over all filters but that one. Most frequent first,
 * at most 200; `rest` tells how many other values there are. Yes and no are `true` and `false`; what is not examined yet has
 * neither.
 */
export interface Facet {
  values: [value: string, count: number][]
  rest: number
}

/** How many articles each queue would show: counted over all filters but status, trending and featured. */
export interface Counts {
  all: number
  status: Record<string, number>
  trending: number
  featured: number
}

export interface ArticlePage {
  items: ArticleRow[]
  nextCursor: string | null
  /** Rows that match the query, over all pages. */
  total: number
  counts: Counts
  /** Words beside those of `q` that were searched because hardly anything had these. */
  nearWords?: string[]
  /** Of the fields that the query names. */
  facets?: Partial<Record<FacetField, Facet>>
  /** The counts of `rule` are without the rules of the whole pile, which is still being read: ask again. */
  lacksPileRules?: boolean
}

/** What a store does not know of an article, and whoever asks may: the rules of the whole pile that find something in it. */
export interface PileRules {
  rulesOf(id: string): readonly string[]
}

/** Who writes and why; kept with the revision. */
export interface Authorship {
  author?: string
  reason?: string
}

export type WriteCondition = { ifVersion: string; ifAbsent?: never } | { ifAbsent: true; ifVersion?: never }
export type WriteOptions = WriteCondition & Authorship
export type ExistingOptions = { ifVersion: string } & Authorship

/** A source that an article once had. */
export interface Revision {
  version: string
  /** When this source was replaced or removed, ISO 8601 in UTC. */
  replacedAt: string
  /** Of the write that replaced or removed it. */
  author: string
  reason: string
  /** Bytes. */
  size: number
}

/** What the desk knows about an article and the file does not say. Later issues add keys; unknown ones are kept. */
export interface DeskRecord {
  assignee?: string
  dueDate?: string
  /** Findings that are fine as they are: the examiner's words, a list. */
  dismissals?: unknown
  [key: string]: unknown
}

export interface StoredDeskRecord {
  record: DeskRecord
  version: string
}

/** A small JSON document that the whole desk shares, e.g. its saved views. */
export interface StoredSetting {
  value: unknown
  version: string
  /** The file of the site that it stands in, by its path from the content folder: people may change it there too. */
  file?: string
}

/** A picture of the media store. */
export interface MediaFile {
  name: string
  /** What its bytes are, such as `image/png`; `application/octet-stream` for a damaged file. */
  type: string
  /** Bytes. */
  size: number
  /** ISO 8601 in UTC. */
  updatedAt: string
}

/** Where the pictures of the media store are for those who read the site. */
export interface MediaPlace {
  /** What stands before a name in an article, such as `/images/`. */
  address: string
  /** The folder on disk, to be shown; null where there is none. */
  folder: string | null
}

/** The images that an article shows, first in the file first. */
export interface ShownImages {
  id: string
  title: string
  images: readonly ImageUse[]
}

/** What is known of the images that articles show, and how far the reading of what changed is. */
export interface ImageUses {
  /** Only those that show any; null until all were read once. */
  articles: readonly ShownImages[] | null
  /** All is read that stood when this was asked for. */
  isCurrent: boolean
  done: number
  total: number
}

export type StoreEvent =
  | { kind: 'written'; id: string; version: string }
  | { kind: 'removed'; id: string }
  | { kind: 'setting'; name: string }
  /** Too much changed to name: read everything again. */
  | { kind: 'reset' }

/** What a store can do beyond the rules that all stores keep. */
export interface Capabilities {
  /** What was acknowledged survives the end of the process (S7). */
  durable: boolean
  /** `watch` reports changes made by others than this instance (S8). */
  watchesOthers: boolean
  media: boolean
  /** Writes that are under way together share their cost, so a hundred at once are better than a few. */
  sharesWrites: boolean
  /** Somebody behind the store takes flags off when their time on the front page is over. */
  expiresFlags: boolean
}

/** Articles that one `readMany` gives, and one request carries: a second's work for the slowest store, a few megabytes. */
export const maxAtOnce = 100

export interface ArticleStore {
  readonly capabilities: Capabilities
  /** What the desk shows as its place, e.g. the folder's name. */
  readonly label: string
  /** Why nothing can be written here now, in words for people; null when it can. Reading works all the same. */
  obstacle(): Promise<string | null>

  /** S6: filters, searches, sorts, pages, and counts in one consistent answer. */
  list(query: ListQuery, pileRules?: PileRules): Promise<ArticlePage>
  /** S1: the source as it was written, or null when there is none. */
  read(id: string): Promise<StoredArticle | null>
  /** S1 for many: in the order asked for, null for each that is not there. At most `maxAtOnce` ids, else `invalid`. */
  readMany(ids: readonly string[]): Promise<(StoredArticle | null)[]>
  /** S2–S5: writes only over the named version; the same bytes write nothing; the old source becomes a revision. */
  write(id: string, source: string, options: WriteOptions): Promise<StoredArticle>
  /** Renames; the revisions go along. `conflict` when `newId` is taken. */
  move(id: string, newId: string, options: ExistingOptions): Promise<StoredArticle>
  /** S5: the removed source stays readable as a revision. */
  remove(id: string, options: ExistingOptions): Promise<void>
  /** Newest first; [] for an unknown id. */
  revisions(id: string): Promise<Revision[]>
  readRevision(id: string, version: string): Promise<string | null>

  readDesk(id: string): Promise<StoredDeskRecord | null>
  /** S2 for desk records: `conflict` unless the named version stands; `not-found` without an article. */
  writeDesk(id: string, record: DeskRecord, condition: WriteCondition): Promise<StoredDeskRecord>

  /**
   * What a server behind the store finds in the version that it has: also among the other articles, and by the site's
   * own rules. Only where there is one.
   */
  findings?(id: string): Promise<FoundByServer>
  /** What it finds in the whole pile: the last report, while the next one is made. Only where there is one. */
  report?(): Promise<ServerReport>

  /** Null when nobody wrote it. Names are small letters, digits and hyphens, at most 64. */
  readSetting(name: string): Promise<StoredSetting | null>
  /** S2 for settings. `too-large` past 1 MB of JSON. */
  writeSetting(name: string, value: unknown, condition: WriteCondition): Promise<StoredSetting>

  mediaPlace(): Promise<MediaPlace>
  /**
   * Takes pictures only, whatever they are called: `invalid` for other bytes, `too-large` past 20 MB. `conflict` when
   * other bytes stand under this name: articles that show them would show something else.
   */
  putMedia(name: string, bytes: Uint8Array): Promise<MediaFile>
  readMedia(name: string): Promise<{ bytes: Uint8Array; type: string } | null>
  /** By name. A damaged file is listed like the others. */
  listMedia(): Promise<MediaFile[]>
  /** That it is gone already is fine. Asks nobody whether articles show it. */
  removeMedia(name: string): Promise<void>
  /** Which articles show which images, wherever these are. Answers at once and reads on: ask again until it is current. */
  imageUses(): Promise<ImageUses>

  /** S8: calls back within a second of any change, own or others'. Returns what stops it. */
  watch(onChange: (event: StoreEvent) => void): () => void
  /** Lets go of files, sockets and timers. */
  close(): Promise<void>
}

/** The part of the port that keeps pictures. */
export type MediaPort = Pick<
  ArticleStore,
  'mediaPlace' | 'putMedia' | 'readMedia' | 'listMedia' | 'removeMedia'
>
