// The port for work that is not saved yet: what is being typed is kept on this device, beside the articles and never
// in them. One record a tab, so that two tabs on one article never write over each other's.
import type { StoredArticle } from './article-store.ts'

/** What somebody typed, as they typed it: it may be half a number, or a field that cannot be written. */
export interface TypedDraft {
  /** What form and text are based on: the saved source, or one that was edited as a whole. */
  source: string
  /** True when `text` is the whole source, false when it is the body. */
  isSource: boolean
  /** As the text field holds it, with `\n` for every end of a line. */
  text: string
  /** What the form holds, by field. */
  values: Readonly<Record<string, unknown>>
}

/** A draft is named by its article and by the tab that it was typed in. */
export interface DraftName {
  id: string
  tab: string
}

/** Of a draft, what a list shows. */
export interface DraftRow extends DraftName {
  /** Title at that time, '' for none. */
  title: string
  /** ISO 8601 in UTC. */
  keptAt: string
}

export interface KeptDraft extends DraftRow {
  /** The article as it was when the draft was begun, or saved last. */
  base: StoredArticle
  typed: TypedDraft
}

export interface DraftKeeper {
  /**
   * Keeps the draft in place of the tab's last one, on disk when it returns. Writes nothing else, and costs no look at
   * the text. Throws `unavailable`; then the draft is kept as long as the page lives.
   */
  keep(draft: KeptDraft): Promise<void>
  /** All drafts of an article, newest first. */
  read(id: string): Promise<KeptDraft[]>
  /** All drafts of the desk, newest first. */
  list(): Promise<DraftRow[]>
  remove(name: DraftName): Promise<void>
  /** Tells the other tabs that this one edits the article, until the returned function is called or the page dies. */
  attend(name: DraftName): () => void
  /** The tabs that edit the article now, the asking one included. */
  attending(id: string): Promise<string[]>
  /** The same for all articles. */
  allAttending(): Promise<DraftName[]>
  /** Calls back when a draft came or went, or a tab began or ended editing, in any tab. Returns what stops it. */
  watch(onChange: () => void): () => void
}

export function newestFirst(a: DraftRow, b: DraftRow): number {
  return a.keptAt === b.keptAt ? 0 : a.keptAt < b.keptAt ? 1 : -1
}
